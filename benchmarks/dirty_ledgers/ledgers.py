"""One dirty ledger from one seed: sheets, file kind, and the truth."""

from __future__ import annotations

from benchmarks.dirty_ledgers import files, layout, others, shapes
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.page import Ledger, Page


def make(seed: int, *, unseen: bool = False, kind: str = "") -> Ledger:
    """A ledger; with `unseen` also of the variants that are kept back from tuning."""
    chance = Chance(seed, unseen=unseen)
    kind = kind or chance.weighted("file", files.KINDS)
    year = chance.randrange(2021, 2026)
    has_merges = kind not in files.TEXTS
    has_sheets = has_merges and kind != "html"
    if has_sheets and chance.maybe(0.06):
        pages, features = _forms(chance, year)
    elif has_sheets and chance.maybe(0.12):
        shape = chance.variant("shape of sheet", list(shapes.SHAPES))
        pages, features = [shapes.SHAPES[shape](chance, "Sheet1", year)], [shape]
    else:
        pages, features = _ledger(chance, year, has_merges=has_merges, has_sheets=has_sheets)
    words = chance.choice(("面试台账", "招聘台账", "应聘登记", "面试记录表"))
    data = files.write(kind, pages, chance)
    if kind in (*files.TEXTS, "html"):
        pages[0].name = ""
    return Ledger(f"{words}{year}.{files.ending(kind)}", data, pages, [kind, *features], year)


def _forms(chance: Chance, year: int) -> tuple[list[Page], list[str]]:
    """Registration forms, one on each sheet."""
    count = chance.randrange(1, 5)
    return [others.form(chance, f"登记表{n + 1}" if n else "Sheet1", year) for n in range(count)], [f"forms:{count}"]


def _ledger(chance: Chance, year: int, *, has_merges: bool, has_sheets: bool) -> tuple[list[Page], list[str]]:
    count = chance.choices((1, 2, 3), (7, 1, 1))[0] if has_sheets else 1
    how = layout.style(chance, keeps_merges=has_merges)
    yearless = chance.maybe(0.12)
    names = _names(chance, year, count)
    features = list(how.features) + (["yearless"] if yearless else []) + ([f"sheets:{count}"] if count > 1 else [])
    pages = []
    for name in names:
        writer = layout.Writer(chance, name, year, how, yearless=yearless)
        title = f"{year}年" if chance.maybe(0.7) or yearless else ""
        pages.append(writer.write(chance.choice((6, 12, 25, 40, 60)), title))
    if has_sheets:
        for share, name, other in (
            (0.12, "招聘需求", others.requisitions), (0.1, "月度汇总", others.summary), (0.08, "数据字典",
            others.lists),
            (0.06, "填表说明", others.instructions),
        ):  # fmt: skip
            if chance.maybe(share):
                pages.insert(chance.choice((0, len(pages))), other(chance, name))
                features.append(other.__name__)
                pages[-1].is_visible = pages[-1].kind == "ledger" or chance.maybe(0.7)
    return pages, features


def _names(chance: Chance, year: int, count: int) -> list[str]:
    if count == 1:
        return [chance.choice(("Sheet1", "面试台账", f"{year}年", "台账"))]
    return [f"{year}年{n + 1}月" for n in range(count)]

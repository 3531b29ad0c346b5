"""The journal as a file: a line per value (.xlsx) or an object per act (.jsonl). Sensitive values stay covered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import Any

import xlsxwriter
from sqlalchemy import select
from sqlalchemy.orm import Session
from xlsxwriter.exceptions import FileCreateError

from models.tables import JournalRow
from services import atomic_file
from services.audit import values
from services.audit.acts import Act, Filters, search
from services.audit.values import Change
from services.errors import AppError
from services.progress import Progress, Quiet

MOST_LINES = 100_000  # of a sheet: it is made in memory, since a temporary file would lie there in clear
_AT_ONCE = 2_000  # journal rows
_HEADINGS = {
    "zh": ("时间（UTC）", "谁", "电脑", "操作", "已撤销", "涉及人员", "数据", "记录", "变动", "字段", "之前", "之后"),
    "en": (
        "Time (UTC)", "Who", "Computer", "Act", "Undone", "About",
        "Data", "Record", "Change", "Field", "Before", "After",
    ),
}  # fmt: skip
_WIDTHS = (20, 12, 14, 24, 8, 14, 14, 12, 8, 18, 40, 40)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    path: Path
    acts: int
    rows: int
    is_cut: bool = False  # a sheet holds no more


def export(
    session: Session, *, filters: Filters, path: Path, language: str = "zh", progress: Progress | None = None
) -> Written:
    """Write all acts that fit, by the ending of the path. Raises `file.cannot_write`, `journal.format`."""
    watch = progress or Quiet()
    kind = path.suffix.lower()
    if kind not in (".xlsx", ".jsonl"):
        raise AppError("journal.format", name=path.name)
    part = path.with_name(path.name + ".part")
    try:
        write = _write_lines if kind == ".jsonl" else _write_sheet
        acts, rows, is_cut = write(session, filters, part, language, watch)
        atomic_file.replace(part, path)
    except (OSError, FileCreateError) as error:
        raise AppError("file.cannot_write", name=path.name) from error
    finally:
        part.unlink(missing_ok=True)
    return Written(path, acts, rows, is_cut)


def _acts(session: Session, filters: Filters) -> Iterator[Act]:
    while True:
        found = search(session, filters=filters)
        yield from found.acts
        if not found.has_more:
            return
        last = found.acts[-1]
        filters = replace(filters, before=(last.at, last.key))


def _changes(session: Session, act: Act) -> Iterator[Change]:
    above = 0
    while True:
        rows: Sequence[JournalRow] = session.scalars(
            select(JournalRow)
            .where(JournalRow.action_id == act.key, JournalRow.seq > above)
            .order_by(JournalRow.seq)
            .limit(_AT_ONCE)
        ).all()
        if not rows:
            return
        yield from values.changes(session, rows)
        above = rows[-1].seq
        session.expunge_all()


def _write_lines(
    session: Session, filters: Filters, path: Path, _language: str, progress: Progress
) -> tuple[int, int, bool]:
    acts = rows = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for act in _acts(session, filters):
            progress.step(acts, 0, "export")
            line = _of_act(act) | {"changes": [_of_change(change) for change in _changes(session, act)]}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            acts, rows = acts + 1, rows + len(line["changes"])
    return acts, rows, False


def _of_act(act: Act) -> dict[str, Any]:
    return {
        "action": str(act.key),
        "at": act.at.astimezone(UTC).isoformat(),
        "who": act.who,
        "person": str(act.person) if act.person else None,
        "workstation": act.workstation,
        "code": act.code,
        "params": act.params,
        "undone": act.is_undone,
        "looked_at": act.looked_at,
    }


def _of_change(change: Change) -> dict[str, Any]:
    return {
        "row": change.seq,
        "table": change.entity,
        "key": str(change.key),
        "operation": change.operation.name.lower(),
        "about": change.about,
        "erased": change.is_erased,
        "values": {value.column: {"before": value.before, "after": value.after} for value in change.values},
    }


def _write_sheet(
    session: Session, filters: Filters, path: Path, language: str, progress: Progress
) -> tuple[int, int, bool]:
    book = xlsxwriter.Workbook(str(path), {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("日志" if language.startswith("zh") else "Journal")
    bold = book.add_format({"bold": True})
    headings = _HEADINGS["zh" if language.startswith("zh") else "en"]
    for place, (words, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, words, bold)
    sheet.freeze_panes(1, 0)
    acts = rows = line = 0
    is_cut = False
    for act in _acts(session, filters):
        progress.step(acts, 0, "export")
        acts += 1
        for cells in _cells(act, _changes(session, act)):
            if line >= MOST_LINES:
                is_cut = True
                break
            line += 1
            for place, words in enumerate(cells):
                sheet.write_string(line, place, words)
        rows = line
        if is_cut:
            break
    sheet.autofilter(0, 0, max(line, 1), len(_WIDTHS) - 1)
    book.close()
    return acts, rows, is_cut


def _cells(act: Act, changes: Iterator[Change]) -> Iterator[tuple[str, ...]]:
    head = (
        f"{act.at.astimezone(UTC):%Y-%m-%d %H:%M:%S}", act.who, act.workstation, act.code, "✓" if act.is_undone else "",
    )  # fmt: skip
    is_empty = True
    for change in changes:
        place = (change.about, change.entity, change.key.hex[-8:], change.operation.name.lower())
        for value in change.values or ():
            is_empty = False
            yield (*head, *place, value.column, value.before or "", value.after or "")
        if not change.values:
            is_empty = False
            yield (*head, *place, "", "■" if change.is_erased else "", "")
    if is_empty:
        yield (*head, "、".join(act.about), "", "", "", act.looked_at, "", "")

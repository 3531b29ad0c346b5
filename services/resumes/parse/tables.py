"""Lists that are tables: a row of column names tells what each cell of the rows below is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.parse.dates import Period, as_date, periods
from services.resumes.parse.headers import Header
from services.resumes.parse.rows import Cell, Row


def _named(chinese: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{chinese}|{english})$", re.IGNORECASE)


COLUMNS = {
    "dates": _named(
        r"(?:起止|起讫|工作|任职|就读|学习|在职)?(?:时间|年月|日期|年限)",
        r"dates?|period|duration|year|year of passing",
    ),
    "start": _named(
        r"(?:入职|入学|开始|起始|到职)(?:时间|日期|年月)?|(?:自|由|从|起)(?:何)?(?:时间|何?年(?:何?月)?日?|日期|时)",
        r"from|start(?: date)?|joined",
    ),
    "end": _named(
        r"(?:离职|毕业|结束|终止|截止)(?:时间|日期|年月)?|(?:至|到|止|迄)(?:何)?(?:时间|何?年(?:何?月)?日?|日期|时)",
        r"to|until|end(?: date)?|left",
    ),
    "company": _named(
        r"在?何(?:工作)?单位|在何(?:地|处)(?:何单位)?工作|(?:工作|实习|任职)?(?:单位|公司|企业)(?:名称|全称)?",
        r"company|employer|organi[sz]ation|name of company",
    ),
    "stay": _named(
        r"在?何单位(?:工作)?[,、]?(?:任|担任)?何职务?|(?:工作)?单位(?:名称)?(?:及|和|与|、)(?:职务|职位|岗位)",
        r"employer and title",
    ),
    "title": _named(
        r"(?:担?任|从事)何(?:职务?|种工作|工作)|任职|(?:(?:所在)?部门(?:及|和|与|/|、))?(?:担任|所任|从事)?(?:职务|职位|岗位|工种)(?:名称)?",
        r"title|job title|position|designation|role",
    ),
    "school": _named(
        r"(?:在|于)?何(?:学?校|院校)(?:\(院\))?(?:何?[系专]业?)*(?:学习|毕业)?"
        r"|(?:毕业|就读|所在)?(?:学校|院校|学院)(?:名称)?(?:(?:及|和|与|、|/)?(?:院?系|所学专业|专业)(?:名称)?)*",
        r"school|institut(?:e|ion)|university|college|school/college",
    ),
    "major": _named(r"(?:学?习?何|所学|主修)?专业(?:名称)?", r"major|field(?: of study)?|speciali[sz]ation"),
    "degree": _named(
        r"何(?:种)?学历|(?:最高)?学历|学位|学历(?:/|及|、)?学位|学位/学历|文化程度",
        r"degree|qualification|course|examination",
    ),
    "other": _named(
        r"部门|所在部门|工资|工资待遇|收入|离职原因|证明人.*|薪资|月薪|工作内容|备注|联系电话|地点|性质|是否.*|培养方式"
        r"|学习形式|学制|主要职责|序号|薪酬(?:待遇)?|待遇|毕(?:\(结\)|、结|结)?业(?:证书?|情况|否)?|单位地址|(?:证明人)?(?:及|/)?(?:联系)?电话|联系方式",
        r"description|location|reason.*|c?gpa|percentage.*|board.*|university/board|marks.*|grade|division|class"
        r"|s\.?\s?no\.?|sl\.?\s?no\.?",
    ),
}
"""What columns of lists are called."""


def columns_of(row: Row) -> list[str] | None:
    """Give what the columns are, when a row only names them; at least three, of which dates or a name."""
    cells = row.cells
    if len(cells) < 3:
        return None
    found = [_kind(_bare(cell.text)) for cell in cells]
    return (
        found
        if all(found) and {"company", "school", "stay"} & {kind for one in found for kind in one.split("/")}
        else None
    )


def _kind(name: str) -> str:
    """What a column is; two in one, 单位名称/职务, with a slash between."""
    whole = next((kind for kind, pattern in COLUMNS.items() if pattern.match(name)), "")
    halves = name.split("/") if not whole else []
    kinds = [_kind(half) for half in halves] if len(halves) == 2 else []
    return "/".join(kinds) if kinds and all(kinds) else whole


def _by_column(columns: Sequence[str], cells: Sequence[Cell]) -> dict[str, Cell]:
    """The cells of a row by what they are."""
    found: dict[str, Cell] = {}
    for kinds, cell in zip(columns, cells, strict=True):
        first, joint, second = kinds.partition("/")
        halves = re.match(r"^\s*([^/]+?)\s*/\s*(.+?)\s*$", cell.text) if joint else None
        found[first] = Cell(halves.group(1), cell.start + halves.start(1)) if halves else cell
        if halves:
            found[second] = Cell(halves.group(2), cell.start + halves.start(2))
    return found


def _bare(text: str) -> str:
    return re.sub(r"[\s:]+", "" if re.search(r"[\u4e00-\u9fff]", text) else " ", text).strip()


def column_cells(rows: Sequence[Row]) -> list[tuple[Row, dict[str, Cell]]]:
    """Give the rows of a table as cells by column; rows of another shape end it or are left out."""
    found: list[tuple[Row, dict[str, Cell]]] = []
    columns: list[str] | None = None
    for row in rows:
        named = columns_of(row)
        if named is not None:
            columns = named
            continue
        if columns is None:
            continue
        cells = row.cells
        if len(cells) == len(columns):
            found.append((row, _by_column(columns, cells)))
        elif 1 < len(cells) < len(columns) and "dates" in columns and any(True for _ in periods(row.text)):
            # Some cells are empty: the kinds that a text shows by itself are found by the general rules.
            found.append((row, {}))
    return found


def period_of(row: Row, cells: dict[str, Cell]) -> Period | None:
    """From–to of a row, in one cell or in a cell each."""
    if "start" not in cells or "end" not in cells:
        return next(periods(row.text), None)
    start, end = as_date(cells["start"].text), as_date(cells["end"].text)
    if start is None or end is None:
        return None
    places = [cells[kind] for kind in ("start", "end")]
    return Period(
        start, end, min(cell.start for cell in places) - row.start, max(cell.end for cell in places) - row.start
    )


def table_entries(rows: Sequence[Row]) -> list[Header]:
    """Give the entries of a table of employers."""
    found: list[Header] = []
    for row, cells in column_cells(rows):
        period = period_of(row, cells)
        if period is None or "school" in cells:
            continue
        if not cells:
            found.append(Header((row,), row, period))
            continue
        if "stay" in cells:  # 在何单位任何职: the general rules part them
            found.append(Header((Row(cells["stay"].text, cells["stay"].start, row.part, row.number),), row, period))
            continue
        kept = tuple(
            Row(f"{label}:{cells[kind].text}", cells[kind].start - len(label) - 1, row.part, row.number)
            for kind, label in (("company", "公司名称"), ("title", "职位名称"))
            if kind in cells
        )
        found.append(Header(kept, row, period))
    return found

"""The rows behind the chosen problem, as they stand in the file, with what the doubtful cells will become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.phone import masked_phone, phones_in
from models.values.text import masked_email, normal_email
from services.ledgers.journey import Place
from services.ledgers.plan import Plan, Row
from services.ledgers.problems import Code, Offers, Problem
from services.ledgers.provenance import cells_of
from services.ledgers.values.words import Outcome
from views.common import paint
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.page_side import PageSide
from views.common.rows import AnyIndex, Column, RowsModel
from views.common.table import RowDelegate, Table
from views.ledger_import import problem_words
from views.ledger_import.words import field_words

_MOST = 500  # rows shown of one problem
_SHOWN = ("name", "phone", "position_applied", "stage", "interview_result", "round1.result", "round1.time",
          "interview_date", "applied_or_sourced_on", "source_channel", "reject_reason", "expected_salary",
          "start_date", "id_number", "degree")  # fmt: skip
_ALWAYS = ("name", "phone", "position_applied")
_ASKED = {
    Code.STAGE_WORDS: ("stage",),
    Code.BAD_PHONE: ("phone", "alt_phone", "emergency_phone"),
    Code.NEW_POSITIONS: ("position_applied",),
    Code.NO_POSITION: ("position_applied",),
    Code.NO_CHANNEL: ("source_channel",),
    Code.NEW_CHANNEL: ("source_channel",),
    Code.REASONS: ("reject_reason",),
    Code.SAME_PERSON: ("name", "phone"),
    Code.MAYBE_SAME: ("name", "phone"),
    Code.HIRED_WITHOUT_DATE: ("stage", "start_date"),
    Code.SALARY: ("expected_salary", "current_salary", "offer_salary"),
    Code.ID_NUMBER: ("id_number",),
    Code.REPEATED: ("name", "phone"),
    Code.NO_IDENTITY: ("name", "phone"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One row of the preview. `doubtful`: fields with a doubt, → "warn" or "danger"."""

    row: Row
    texts: dict[str, str]
    becomes: str
    doubtful: dict[str, str]


class PreviewDelegate(RowDelegate):
    """Doubtful cells on a soft ground; lines between the columns."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model = index.model()
        assert isinstance(model, RowsModel)
        shown: Shown = model.row_at(index)
        column = model.columns[index.column()]
        tone = shown.doubtful.get(column.key, "")
        whole = rect.adjusted(-10, 0, 10, 0)
        if tone:
            painter.fillRect(whole, look().color(f"{tone}_soft"))
        paint.hair_right(painter, whole)
        words = column.show(shown)
        role = tone or ("text3" if column.key == "row" else "text")
        align = paint.RIGHT if column.is_number else paint.LEFT
        paint.words(painter, rect.adjusted(-2, 0, 2, 0), words, size="small", role=role, align=align)


class Preview(QWidget):
    """A title line over the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(226)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 10)
        PageSide(self, column)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Rows with this problem"), "strong"))
        head.addWidget(ElidedLabel(self.tr("The class chosen at the right; the file itself is not changed"), "hint"), 1)
        self._count = label("", "hint")
        head.addWidget(self._count)
        column.addLayout(head)
        self.table = Table("ledger-preview", density_name="dense")
        self.table.setItemDelegate(PreviewDelegate(self.table))
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Rows with this problem"))
        column.addWidget(self.table, 1)
        self._model: RowsModel[Shown] | None = None

    @property
    def rows(self) -> Sequence[Shown]:
        return self._model.rows if self._model is not None else ()

    def show_problem(self, plan: Plan, problem: Problem | None, offers: Offers) -> None:
        """Show the rows of one class, or the first rows of the ledger when there is no problem."""
        rows = (problem.rows if problem is not None else plan.rows)[:_MOST]
        total = len(problem.rows) if problem is not None else len(plan.rows)
        columns, fields = self._columns(plan, rows, problem)
        self._model = RowsModel[Shown](columns, self.table)
        self.table.show_rows(self._model)
        self._model.set_rows([_shown(plan, row, fields, problem, offers) for row in rows])
        self._count.setText(
            self.tr("{shown} of {total} rows").format(shown=f"{len(rows):,}", total=f"{total:,}") if total else ""
        )

    def _columns(
        self, plan: Plan, rows: Sequence[Row], problem: Problem | None
    ) -> tuple[list[Column[Shown]], list[str]]:
        """Which columns of the ledger say something about the problem."""
        if not rows:
            return [Column[Shown]("row", self.tr("Row"), lambda shown: str(shown.row.row), 56, is_number=True)], []
        place = rows[0].record[:2]
        there = {m.field for m in plan.draft.mapped[place]}
        asked = [f for f in _ASKED.get(problem.code, ()) if f in there] if problem is not None else []
        doubted = [w.field for row in rows[:50] for w in row.person.warnings if w.field in there] if problem else []
        always = [f for f in _ALWAYS if f in there]
        fields = list(dict.fromkeys([*always, *asked, *doubted, *(f for f in _SHOWN if f in there)]))[:8]
        headers = {
            m.field: c for m, c in zip(plan.draft.mapped[place], dict(plan.draft.tables())[place].columns, strict=True)
        }
        columns = [Column[Shown]("row", self.tr("Row"), lambda shown: str(shown.row.row), 56, is_number=True)]
        for name in fields:
            header = headers[name].label or field_words(name)
            if problem is not None and name in asked and problem.code is Code.STAGE_WORDS:
                header = self.tr("{column} (as written)").format(column=header)
            columns.append(Column[Shown](name, header, lambda shown, name=name: shown.texts.get(name, ""), 112))  # type: ignore[misc]
            if problem is not None and asked and name == asked[-1] and problem.code in _BECOMES:
                columns.append(Column[Shown]("becomes", self.tr("Becomes"), lambda shown: shown.becomes, 112))
        last = columns[-1]
        columns[-1] = Column[Shown](last.key, last.title, last.show, last.width, stretches=True)
        return columns, fields


_BECOMES = {Code.STAGE_WORDS, Code.NEW_CHANNEL, Code.NEW_POSITIONS, Code.NO_CHANNEL, Code.REASONS, Code.SAME_PERSON,
            Code.MAYBE_SAME, Code.SALARY}  # fmt: skip


def _shown(plan: Plan, row: Row, fields: Sequence[str], problem: Problem | None, offers: Offers) -> Shown:
    table = dict(plan.draft.tables())[row.record[:2]]
    mapped = plan.draft.mapped[row.record[:2]]
    texts = {m.field: text for m, text in zip(mapped, cells_of(table, row.record[2]), strict=True) if m.field in fields}
    for name, text in texts.items():
        texts[name] = _masked(name, " ".join(text.split()))
    doubtful = {w.field: "danger" if w.code.startswith("phone") else "warn" for w in row.person.warnings}
    becomes = ""
    if problem is not None:
        becomes = _becomes(plan, row, problem, offers)
        for name in _ASKED.get(problem.code, ()):
            doubtful.setdefault(name, "warn")
        doubtful["becomes"] = "warn"
    return Shown(row, texts, becomes, doubtful)


def _becomes(plan: Plan, row: Row, problem: Problem, offers: Offers) -> str:
    """What the doubtful cell turns into."""
    values = row.person.values
    match problem.code:
        case Code.STAGE_WORDS:
            told = values.get("stage")
            words = {word.text: word.becomes for word in problem.words}
            chosen = words.get(told.words, "") if isinstance(told, Outcome) else ""
            return stage_words(chosen, offers)
        case Code.NEW_POSITIONS:
            return plan.positions[row.position].title if row.position else ""
        case Code.NEW_CHANNEL:
            return row.channel
        case Code.NO_CHANNEL:
            return problem_words.treatment(problem, offers=offers)
        case Code.REASONS:
            from views.common.labels import label as enum_label

            reason = values.get("reject_reason")
            return enum_label(reason) if reason is not None else ""
        case Code.SAME_PERSON | Code.MAYBE_SAME:
            is_new = row.action == "create"
            return problem_words.treatment(SAME, "new" if is_new else "merge")
        case Code.SALARY:
            from models.values.money import Pay
            from views.common.wording import pay

            money = next((values[f] for f in _ASKED[Code.SALARY] if isinstance(values.get(f), Pay)), None)
            return pay(money) if money is not None else ""
    return ""


SAME = Problem(Code.SAME_PERSON, [])


def stage_words(key: str, offers: Offers) -> str:
    """A chosen place in the words of the office's process."""
    for choice in offers.stages:
        if choice.key == key:
            return choice.zh if problem_words.is_chinese() else choice.en
    if key.startswith(Place.INTERVIEW):
        rounds = [choice for choice in offers.stages if choice.key.startswith(Place.INTERVIEW)]
        return (rounds[-1].zh if problem_words.is_chinese() else rounds[-1].en) if rounds else ""
    return dict(problem_words.endings()).get(key, "")


def _masked(field: str, text: str) -> str:
    if field in ("phone", "alt_phone"):
        for number in phones_in(text):
            text = text.replace(number, masked_phone(number)) if number in text else masked_phone(number)
        return text
    if field == "email" and (address := normal_email(text)):
        return masked_email(address)
    return f"{text[:6]}********{text[-2:]}" if field == "id_number" and len(text) > 10 else text

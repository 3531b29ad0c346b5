"""How long people are kept, by outcome: months that the house may change, with what comes from the law beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from services.privacy import retention
from services.privacy.retention import CHANGEABLE, MOST_MONTHS, Outcome, Rules, Term, Terms
from services.use_cases import UseCase
from views.common import conflict
from views.common.buttons import Button
from views.common.conflict import Field
from views.common.fields import FormRow, WheelGuard, label
from views.common.scroll_column import ScrollColumn
from views.common.spin import padded
from views.common.states import Card, SectionHeader
from views.context import Program
from views.privacy.words import word

WIDTH = 640


class RulesPart(ScrollColumn):
    """A number of months for each outcome; kept with one button, since it decides who is erased."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="canvas")
        self._program = program
        self._rules: Rules | None = None
        self.months: dict[Outcome, QSpinBox] = {}
        self.column.setContentsMargins(20, 20, 20, 20)
        card = Card(self.inside)
        card.setMaximumWidth(WIDTH)
        card.column.addWidget(SectionHeader(self.tr("Months after the last outcome"), icon="clock"))
        why = label(
            self.tr(
                "The law wants the shortest time that the purpose needs (PIPL 19, 47). Counted from the end of the "
                "last application, or from the last talk where that was later. Whoever is in a process is never due."
            ),
            "hint",
        )
        why.setWordWrap(True)
        card.column.addWidget(why)
        guard = WheelGuard(self)
        for outcome in CHANGEABLE:
            box = padded(QSpinBox())
            box.setRange(0, MOST_MONTHS)
            box.setSuffix(" " + self.tr("months"))
            box.setSpecialValueText(self.tr("no end by rule"))
            box.setFixedWidth(160)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(guard)
            self.months[outcome] = box
            row = QHBoxLayout()
            row.addWidget(FormRow(word(outcome), box, beside=True, label_width=160))
            row.addStretch(1)
            card.column.addLayout(row)
        foot = QHBoxLayout()
        self.state = label("", "hint")
        foot.addWidget(self.state, 1)
        shipped = Button(self.tr("Shipped values"), role="link", size="compact")
        shipped.clicked.connect(lambda: self._put(retention.shipped()))
        keep = Button(self.tr("Keep"), role="primary", size="compact")
        keep.clicked.connect(self.keep)
        foot.addWidget(shipped)
        foot.addWidget(keep)
        card.column.addLayout(foot)
        line = QVBoxLayout()
        line.addWidget(card)
        self.column.addLayout(line)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Ask for the rules."""
        self._program.read(retention.rules, self._show)

    def _show(self, rules: Rules) -> None:
        """What was typed and not kept stays where a colleague changes something meanwhile."""
        before = self._rules
        is_typed = before is not None and any(box.value() != before.months[o] for o, box in self.months.items())
        if is_typed:
            return
        self._rules = rules
        self._put(rules)
        self.state.setText(self.tr("The house's own values.") if rules.is_own else self.tr("The shipped values."))

    def _put(self, rules: Rules) -> None:
        for outcome, box in self.months.items():
            box.setValue(rules.months[outcome])

    def keep(self) -> None:
        """Keep what is typed."""
        rules = self._rules
        if rules is None:
            return

        def act(terms: Terms, seen: int | None, was: Terms) -> partial[None]:
            return partial(retention.set_rules, terms=terms, seen=seen, was=was)

        toast = self.tr("Retention times kept")
        run = partial(self._program.run, code=UseCase.RETENTION, toast=toast, done=self._on_kept)
        fields = {"kept": Field(self.tr("Months"), self._said, line=lambda term: word(term.outcome))}
        save = conflict.save_over(self, run, act, lambda _: fields, self._program.show_error)
        months = {outcome: box.value() for outcome, box in self.months.items()}
        save(retention.terms_of(months), rules.version, retention.terms_of(rules.months))

    def _said(self, term: Term) -> str:
        return self.tr("%n months", "", term.months) if term.months else self.tr("no end by rule")

    def _on_kept(self, _none: None) -> None:
        self._rules = None  # what was typed is kept: the answer fills the fields
        self.refresh()

"""The closed vocabulary of conditions as a menu; what could never be met at a stage cannot be chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from models.values.enums import Condition
from models.values.rules import OF_ROUND, Rule
from services import field_dictionary
from views.common import wording
from views.common.conditions import rule_words
from views.common.labels import label as word_of
from views.process.rule_rows import RuleRows

_AMOUNTS = {
    Condition.EVALUATIONS_AT_LEAST: Rule(Condition.EVALUATIONS_AT_LEAST, need=2),
    Condition.MEAN_AT_LEAST: Rule(Condition.MEAN_AT_LEAST, need=350),
    Condition.CONCLUSION_AT_LEAST: Rule(Condition.CONCLUSION_AT_LEAST, code="yes"),
}
"""What an amount begins with."""


def vocabulary(parent: QWidget, rows: RuleRows, *, has_round: bool) -> QMenu:
    """Every condition; choosing one adds it to the rows."""
    menu = QMenu(parent)
    for condition in Condition:
        rule = _AMOUNTS.get(condition, Rule(condition))
        if condition is Condition.FIELD_FILLED:
            fields = menu.addMenu(word_of(condition))
            for code in field_dictionary.requirable():
                field = field_dictionary.rule_of(code)
                action = fields.addAction(wording.said(field_dictionary.name_of(code)), partial(rows.add, field))
                action.setEnabled(field not in rows.rules)
            continue
        action = menu.addAction(rule_words(rule), partial(rows.add, rule))
        is_possible = condition not in OF_ROUND or has_round
        action.setEnabled(is_possible and rule not in rows.rules)
    return menu

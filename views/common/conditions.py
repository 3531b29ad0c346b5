"""Conditions in words: what a rule asks for, what somebody lacks of it in numbers, and the act that cures it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from models.values.bilingual import Words
from models.values.enums import Conclusion, Condition
from models.values.keys import Key
from models.values.rules import Rule
from services import field_dictionary
from services.errors import Unmet
from views.common import wording
from views.common.labels import label


def rule_words(rule: Rule) -> str:
    """What a rule asks for: “mean at least 3.5”, “filled in: expected pay”."""
    match rule.condition:
        case Condition.FIELD_FILLED:
            words = QCoreApplication.translate("Conditions", "Filled in: {field}")
            return words.format(field=wording.said(field_dictionary.name_of(rule.code)))
        case Condition.EVALUATIONS_AT_LEAST:
            count = max(rule.need, 1)
            return QCoreApplication.translate("Conditions", "%n evaluation(s) or more", "", count)
        case Condition.MEAN_AT_LEAST:
            return QCoreApplication.translate("Conditions", "Mean {mean} or more").format(mean=hundredths(rule.need))
        case Condition.CONCLUSION_AT_LEAST:
            words = QCoreApplication.translate("Conditions", "Round concluded {conclusion} or better")
            return words.format(conclusion=wording.quoted(label(Conclusion(rule.code))))
        case Condition.TEST_PASSED if rule.need:
            words = QCoreApplication.translate("Conditions", "{test} {score} points or more")
            return words.format(test=_named(rule), score=rule.need)
        case Condition.TEST_PASSED if rule.name:
            return QCoreApplication.translate("Conditions", "{test} passed").format(test=_named(rule))
        case Condition.DOCUMENT_PRESENT if rule.name:
            return QCoreApplication.translate("Conditions", "{paper} handed in").format(paper=_named(rule))
        case Condition.TICKED if rule.name:
            return QCoreApplication.translate("Conditions", "{thing} ticked off").format(thing=_named(rule))
        case _:
            return label(rule.condition)


def _named(rule: Rule) -> str:
    return wording.said(rule.name) if rule.name else label(rule.condition)


def hundredths(value: int) -> str:
    """350 as 3.5."""
    whole, rest = divmod(value, 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".")


def missing(unmet: Sequence[Unmet], stages: Mapping[Key, Words], *, here: Key | None = None) -> list[str]:
    """One phrase for each; conditions of another stage than `here` name their stage."""
    found = []
    for each in unmet:
        words = lacking(each)
        name = stages.get(each.stage) if each.stage is not None and each.stage != here else None
        if name is not None and rule_of(each).is_of_round:
            words = QCoreApplication.translate("Conditions", "{stage}: {condition}").format(
                stage=wording.said(name), condition=words
            )
        found.append(words)
    return found


def rule_of(unmet: Unmet) -> Rule:
    """The rule that is broken."""
    return unmet.rule or Rule(Condition(unmet.condition))


def lacking(each: Unmet) -> str:
    """What is missing, as a phrase."""
    match Condition(each.condition):
        case Condition.SOURCE_FILLED:
            return QCoreApplication.translate("Conditions", "the source is missing")
        case Condition.CONTACT_FILLED:
            return QCoreApplication.translate("Conditions", "phone and e-mail are missing")
        case Condition.RESUME_PRESENT:
            return QCoreApplication.translate("Conditions", "no résumé")
        case Condition.INTERVIEW_HELD:
            return QCoreApplication.translate("Conditions", "no interview held yet")
        case Condition.EVALUATION_POSITIVE:
            count = max(each.need - each.have, 1)
            return QCoreApplication.translate("Conditions", "%n evaluation(s) against", "", count)
        case Condition.EVALUATIONS_SUBMITTED | Condition.EVALUATIONS_AT_LEAST if each.need:
            words = QCoreApplication.translate("Conditions", "evaluations {have}/{need}")
            return words.format(have=each.have, need=each.need)
        case Condition.EVALUATIONS_SUBMITTED | Condition.EVALUATIONS_AT_LEAST:
            return QCoreApplication.translate("Conditions", "no evaluation yet")
        case _:
            return _lacking_more(each, rule_of(each))


def _lacking_more(each: Unmet, rule: Rule) -> str:
    match rule.condition:
        case Condition.FIELD_FILLED:
            words = QCoreApplication.translate("Conditions", "{field} is not filled in")
            return words.format(field=wording.said(field_dictionary.name_of(rule.code)))
        case Condition.MEAN_AT_LEAST if each.have:
            words = QCoreApplication.translate("Conditions", "mean {mean}, {need} is asked for")
            return words.format(mean=hundredths(each.have), need=hundredths(each.need))
        case Condition.MEAN_AT_LEAST:
            return QCoreApplication.translate("Conditions", "no scores yet")
        case Condition.CONCLUSION_AT_LEAST if each.have:
            words = QCoreApplication.translate("Conditions", "the round was not concluded {conclusion}")
            return words.format(conclusion=wording.quoted(label(Conclusion(rule.code))))
        case Condition.CONCLUSION_AT_LEAST:
            return QCoreApplication.translate("Conditions", "the round is not concluded")
        case Condition.CONTACT_MADE:
            return QCoreApplication.translate("Conditions", "no talk logged yet")
        case Condition.APPROVED:
            return QCoreApplication.translate("Conditions", "no approval yet")
        case Condition.BACKGROUND_CHECKED:
            return QCoreApplication.translate("Conditions", "no clear background check yet")
        case Condition.TEST_PASSED if each.have:
            words = QCoreApplication.translate("Conditions", "{test}: {have} points, {need} are asked for")
            return words.format(test=_named(rule), have=each.have, need=each.need)
        case Condition.TEST_PASSED:
            return QCoreApplication.translate("Conditions", "{test}: no result that passes").format(test=_named(rule))
        case Condition.DOCUMENT_PRESENT:
            return QCoreApplication.translate("Conditions", "{paper} is not handed in").format(paper=_named(rule))
        case _:
            return QCoreApplication.translate("Conditions", "{thing} is not ticked off").format(thing=_named(rule))


def cure_words(unmet: Unmet) -> str:
    """The act that cures it, on its button."""
    match rule_of(unmet).condition:
        case Condition.SOURCE_FILLED:
            return QCoreApplication.translate("Conditions", "Fill in the source")
        case Condition.CONTACT_FILLED:
            return QCoreApplication.translate("Conditions", "Fill in the phone")
        case Condition.FIELD_FILLED:
            return QCoreApplication.translate("Conditions", "Fill it in")
        case Condition.RESUME_PRESENT:
            return QCoreApplication.translate("Conditions", "Add the résumé")
        case Condition.INTERVIEW_HELD:
            return QCoreApplication.translate("Conditions", "See the interview")
        case Condition.EVALUATIONS_SUBMITTED | Condition.EVALUATIONS_AT_LEAST | Condition.MEAN_AT_LEAST:
            return QCoreApplication.translate("Conditions", "See the evaluations")
        case Condition.EVALUATION_POSITIVE:
            return QCoreApplication.translate("Conditions", "See the evaluations")
        case Condition.CONCLUSION_AT_LEAST:
            return QCoreApplication.translate("Conditions", "Conclude the round")
        case Condition.CONTACT_MADE:
            return QCoreApplication.translate("Conditions", "Log a talk")
        case Condition.APPROVED:
            return QCoreApplication.translate("Conditions", "Record the approval")
        case Condition.TICKED:
            return QCoreApplication.translate("Conditions", "Tick it off")
        case _:
            return QCoreApplication.translate("Conditions", "Record the result")

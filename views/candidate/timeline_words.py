"""A timeline entry in words: who did what, with the weighty words bold; the second line; the icon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.enums import Conclusion, ContactChannel, Degree, InterviewState, MessageState, MoveKind
from models.values.limits import Limit
from services.identity.comparing import COUNTER, Evidence
from services.timeline.entries import Entry, Kind
from services.use_cases import UseCase
from views.candidate.facts import CHANNEL_ICONS
from views.common import evidence, wording
from views.common.attested import answer
from views.common.evaluation_card import mean_words
from views.common.labels import file_name, label, use_case_label
from views.common.outcomes import outcome_words

BOLD = "\x02"
"""Between two of these the words are bold."""
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """What is painted."""

    icon: str
    words: str  # with BOLD marks
    second: str = ""
    is_accent: bool = False

    @property
    def plain(self) -> str:
        return self.words.replace(BOLD, "")


_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Timeline", "name"),
    "title": QT_TRANSLATE_NOOP("Timeline", "job title"),
    "company": QT_TRANSLATE_NOOP("Timeline", "company"),
    "city": QT_TRANSLATE_NOOP("Timeline", "place"),
    "degree": QT_TRANSLATE_NOOP("Timeline", "degree"),
    "school": QT_TRANSLATE_NOOP("Timeline", "school"),
    "major": QT_TRANSLATE_NOOP("Timeline", "major"),
    "experience_months": QT_TRANSLATE_NOOP("Timeline", "experience"),
    "expected_title": QT_TRANSLATE_NOOP("Timeline", "wanted job"),
    "expected_city": QT_TRANSLATE_NOOP("Timeline", "wanted city"),
    "available": QT_TRANSLATE_NOOP("Timeline", "start"),
    "preferred_contact": QT_TRANSLATE_NOOP("Timeline", "preferred way"),
    "contact_note": QT_TRANSLATE_NOOP("Timeline", "contact note"),
    "summary": QT_TRANSLATE_NOOP("Timeline", "summary"),
    "note": QT_TRANSLATE_NOOP("Timeline", "note"),
    "conclusion": QT_TRANSLATE_NOOP("Timeline", "conclusion of a round"),
    "owner_id": QT_TRANSLATE_NOOP("Timeline", "owner"),
    "contact": QT_TRANSLATE_NOOP("Timeline", "contact data"),
    "salary": QT_TRANSLATE_NOOP("Timeline", "pay"),
    "personal": QT_TRANSLATE_NOOP("Timeline", "personal data"),
    "id_number": QT_TRANSLATE_NOOP("Timeline", "ID number"),
    "dossier": QT_TRANSLATE_NOOP("Timeline", "copy of all data"),
    "phone": QT_TRANSLATE_NOOP("Timeline", "phone"),
    "email": QT_TRANSLATE_NOOP("Timeline", "e-mail"),
    "wechat": QT_TRANSLATE_NOOP("Timeline", "WeChat"),
}


def line(entry: Entry) -> Line:
    """The entry in the language of the interface."""
    return _LINES[entry.kind](entry, entry.details)


def _bold(words: str) -> str:
    return f"{BOLD}{words}{BOLD}" if words else ""


def _who(entry: Entry) -> str:
    """The person who did it; nobody known is "the system" for imports and demo data."""
    return _bold(entry.who) if entry.who else QCoreApplication.translate("Timeline", "Zhaoxian")


def _dotted(*parts: str) -> str:
    return wording.DOT.join(part for part in parts if part)


def _field(name: str) -> str:
    return QCoreApplication.translate("Timeline", str(_FIELDS.get(name, name)))


def _created(entry: Entry, _details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} added the person").format(who=_who(entry))
    return Line("user-round-plus", words, use_case_label(entry.use_case))


def _entered(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "Applied for {position}")
    channel = wording.said(details["channel"]) if details["channel"] else ""
    by = use_case_label(entry.use_case) if entry.use_case in (UseCase.LEDGER_IMPORT, UseCase.INTAKE) else ""
    second = _dotted(channel, details["channel_note"], by)
    return Line("file-input", words.format(position=_bold(details["position"])), second, is_accent=True)


def _moved(entry: Entry, details: Mapping[str, Any]) -> Line:
    match details["move"]:
        case MoveKind.BACK:
            words = QCoreApplication.translate("Timeline", "{who} moved back to {stage}")
        case MoveKind.HIRED:
            words = QCoreApplication.translate("Timeline", "{who} marked as hired: {stage}")
        case _:
            words = QCoreApplication.translate("Timeline", "{who} moved on to {stage}")
    used = ""
    if details["used"] is not None and details["from"] is not None:
        text = QCoreApplication.translate("Timeline", "{stage} took {span}")
        used = text.format(stage=wording.said(details["from"]), span=wording.duration(details["used"]))
    limit = wording.limit(details["limit"]) if isinstance(details["limit"], Limit) else ""
    note = ""
    if details["note"]:
        note = QCoreApplication.translate("Timeline", "condition passed over: {reason}").format(reason=details["note"])
    said = words.format(who=_who(entry), stage=_bold(wording.said(details["to"])))
    return Line("chevrons-right", said, _dotted(used, limit, note), is_accent=True)


def _ended(entry: Entry, details: Mapping[str, Any]) -> Line:
    reason = label(details["reason"]) if details["reason"] is not None else ""
    if details["move"] is MoveKind.WITHDRAWN:
        words = QCoreApplication.translate("Timeline", "Withdrew in {stage}")
        said = words.format(stage=_bold(wording.said(details["to"])))
    else:
        words = QCoreApplication.translate("Timeline", "{who} rejected in {stage}: {reason}")
        said = words.format(who=_who(entry), stage=wording.said(details["to"]), reason=_bold(reason))
    return Line("user-round-x", said, details["note"])


def _reopened(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} reopened it in {stage}")
    said = words.format(who=_who(entry), stage=_bold(wording.said(details["to"])))
    return Line("rotate-cw", said, details["note"])


def _interview(_entry: Entry, details: Mapping[str, Any]) -> Line:
    state = details["state"]
    when = wording.time_range(details["starts_at"], details["ends_at"])
    if state in (InterviewState.PLANNED, InterviewState.CONFIRMED):
        when = f"{wording.moment(details['starts_at'])}–{wording.clock_time(details['ends_at'])}"
    said = _dotted(_bold(wording.said(details["stage"])), details["place"], when)
    if state is not InterviewState.HELD:
        said = _dotted(said, label(state))
    people = ""
    if details["people"]:
        words = QCoreApplication.translate("Timeline", "Interviewers: {names}")
        people = words.format(names=wording.listed(details["people"]))
    icon = "calendar-x" if state in (InterviewState.CANCELLED, InterviewState.NO_SHOW) else "calendar-days"
    return Line(icon, said, _dotted(people, details["words"]))


def _evaluated(entry: Entry, details: Mapping[str, Any]) -> Line:
    if details.get("is_withheld"):
        words = QCoreApplication.translate("Timeline", "{who} submitted an evaluation")
        second = QCoreApplication.translate("Timeline", "Shown once you have submitted yours")
        return Line("clipboard-check", words.format(who=_who(entry)), second)
    if details["is_amendment"]:
        words = QCoreApplication.translate("Timeline", "{who} amended the evaluation of {stage}: {conclusion}")
    else:
        words = QCoreApplication.translate("Timeline", "{who} submitted the evaluation of {stage}: {conclusion}")
    said = words.format(
        who=_who(entry), stage=wording.said(details["stage"]), conclusion=_bold(label(details["conclusion"]))
    )
    parts = []
    if details["mean_hundredths"] is not None:
        mean = QCoreApplication.translate("Timeline", "mean {mean}")
        parts.append(mean.format(mean=mean_words(details["mean_hundredths"])))
    if details["amend_reason"]:
        parts.append(details["amend_reason"])
    if details["risks"]:
        risks = QCoreApplication.translate("Timeline", "risks: {names}")
        parts.append(risks.format(names=wording.listed(wording.said(risk) for risk in details["risks"])))
    elif details["sentence"]:
        parts.append(wording.quoted(details["sentence"]))
    if details["late"] is not None:
        late = QCoreApplication.translate("Timeline", "{span} late")
        parts.append(late.format(span=wording.duration(details["late"])))
    return Line("clipboard-check", said, _dotted(*parts))


def _concluded(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} concluded {stage}: {conclusion}")
    said = words.format(
        who=_who(entry), stage=wording.said(details["stage"]), conclusion=_bold(label(details["conclusion"]))
    )
    return Line("stamp", said, details["note"])


def _attested(entry: Entry, details: Mapping[str, Any]) -> Line:
    kind = details["kind"]
    words = QCoreApplication.translate("Timeline", "{who} put on record: {what}, {answer}")
    said = words.format(
        who=_who(entry),
        what=details["name"] or label(kind),
        answer=_bold(answer(kind, is_positive=details["is_positive"], score=details["score"])),
    )
    icon = "badge-check" if details["is_positive"] else "circle-alert"
    file = file_name(details["file"], details["document"]) if details["document"] is not None else ""
    return Line(icon, said, _dotted(details["note"], file))


def _contacted(entry: Entry, details: Mapping[str, Any]) -> Line:
    channel = details["channel"]
    words = QCoreApplication.translate("Timeline", "{who} talked, {channel}")
    following = ""
    if details["next_at"] is not None:
        text = QCoreApplication.translate("Timeline", "next: {when}")
        following = text.format(when=wording.moment(details["next_at"]))
    said = words.format(who=_who(entry), channel=label(channel))
    icon = CHANNEL_ICONS[channel] if isinstance(channel, ContactChannel) else "phone"
    return Line(icon, said, _dotted(details["words"], outcome_words(details["outcome"]), following))


def _commented(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} commented").format(who=_who(entry))
    return Line("message-square-text", words, details["words"])


def _message(_entry: Entry, details: Mapping[str, Any]) -> Line:
    state = details["state"]
    words = QCoreApplication.translate("Timeline", "Message, {channel}: {state}")
    said = words.format(channel=label(details["channel"]), state=_bold(label(state)))
    return Line("mail" if state is not MessageState.FAILED else "circle-alert", said, details["subject"])


def _document(_entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{kind} added").format(kind=label(details["document"]))
    return Line("paperclip", words, file_name(details["name"], details["document"]))


def _tagged(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} tagged: {names}")
    return Line("tag", words.format(who=_who(entry), names=_bold(wording.listed(details["names"]))))


def _starred(entry: Entry, details: Mapping[str, Any]) -> Line:
    if details["is_on"]:
        return Line("star", QCoreApplication.translate("Timeline", "{who} set the star").format(who=_who(entry)))
    return Line("star", QCoreApplication.translate("Timeline", "{who} took the star away").format(who=_who(entry)))


def _edited(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} corrected: {field}")
    said = words.format(who=_who(entry), field=_bold(_field(details["field"])))
    if "before" not in details:
        return Line("pencil", said)
    before, after = _value(details["field"], details["before"]), _value(details["field"], details["after"])
    if before == NOTHING:
        words = QCoreApplication.translate("Timeline", "{who} filled in: {field}")
        return Line("pencil", words.format(who=_who(entry), field=_bold(_field(details["field"]))), after)
    return Line("pencil", said, f"{before} → {after}")


def _revealed(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} looked at: {field}")
    return Line("eye", words.format(who=_who(entry), field=_field(details["field"])))


def _value(field: str, value: Any) -> str:
    """A stored value in words; "–" for none."""
    if value is None or value == "":
        return NOTHING
    if field == "experience_months":
        return wording.years(int(value) // 12)
    if field == "degree":
        return label(Degree(value))
    if field == "conclusion":
        return label(Conclusion(value))
    if field == "preferred_contact":
        return label(ContactChannel(value))
    return str(value)


def _merged(entry: Entry, details: Mapping[str, Any]) -> Line:
    words = QCoreApplication.translate("Timeline", "{who} merged another record of this person").format(who=_who(entry))
    reasons = [evidence.said(why) for why in Evidence if why.value in details["evidence"] and why not in COUNTER]
    why = QCoreApplication.translate("Timeline", "Because: {reasons}").format(reasons=wording.listed(reasons))
    return Line("git-merge", words, why if reasons else "")


_LINES: dict[Kind, Callable[[Entry, Mapping[str, Any]], Line]] = {
    Kind.CREATED: _created,
    Kind.ENTERED: _entered,
    Kind.MOVED: _moved,
    Kind.ENDED: _ended,
    Kind.REOPENED: _reopened,
    Kind.INTERVIEW: _interview,
    Kind.EVALUATED: _evaluated,
    Kind.CONCLUDED: _concluded,
    Kind.ATTESTED: _attested,
    Kind.CONTACTED: _contacted,
    Kind.COMMENTED: _commented,
    Kind.MESSAGE: _message,
    Kind.DOCUMENT: _document,
    Kind.TAGGED: _tagged,
    Kind.STARRED: _starred,
    Kind.EDITED: _edited,
    Kind.REVEALED: _revealed,
    Kind.MERGED: _merged,
}

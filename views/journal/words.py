"""The words of the journal: kinds of acts, what a row is about, columns, looks, faults of the seals."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.enums import Operation
from services.audit.acts import Act, Kind
from services.audit.values import Value
from services.audit.verification import Verification
from services.seals import Verified
from services.use_cases import UseCase
from views.common import labels, wording
from views.common.labels import use_case_label
from views.privacy.words import table_words

KINDS: dict[Kind, object] = {
    Kind.ALL: QT_TRANSLATE_NOOP("JournalWords", "All acts"),
    Kind.LOOKS: QT_TRANSLATE_NOOP("JournalWords", "Looks and exports"),
    Kind.PEOPLE: QT_TRANSLATE_NOOP("JournalWords", "People and files"),
    Kind.PROCESS: QT_TRANSLATE_NOOP("JournalWords", "Process and interviews"),
    Kind.IMPORTS: QT_TRANSLATE_NOOP("JournalWords", "Imports"),
    Kind.SETTINGS: QT_TRANSLATE_NOOP("JournalWords", "Settings and templates"),
    Kind.INVERSES: QT_TRANSLATE_NOOP("JournalWords", "Undone and taken back"),
    Kind.ERASURES: QT_TRANSLATE_NOOP("JournalWords", "Personal information"),
    Kind.OUTSIDE: QT_TRANSLATE_NOOP("JournalWords", "Outside the program"),
}
_LOOKS = {
    "phone": QT_TRANSLATE_NOOP("JournalWords", "phone"),
    "email": QT_TRANSLATE_NOOP("JournalWords", "e-mail"),
    "wechat": QT_TRANSLATE_NOOP("JournalWords", "WeChat"),
    "salary": QT_TRANSLATE_NOOP("JournalWords", "salary"),
    "id_number": QT_TRANSLATE_NOOP("JournalWords", "ID number"),
    "personal": QT_TRANSLATE_NOOP("JournalWords", "sensitive details"),
    "export": QT_TRANSLATE_NOOP("JournalWords", "exported"),
    "print": QT_TRANSLATE_NOOP("JournalWords", "printed"),
    "dossier": QT_TRANSLATE_NOOP("JournalWords", "copy of a person's data"),
    "people": QT_TRANSLATE_NOOP("JournalWords", "list of people"),
    "ledger": QT_TRANSLATE_NOOP("JournalWords", "ledger"),
    "workspace": QT_TRANSLATE_NOOP("JournalWords", "whole workspace"),
    "report": QT_TRANSLATE_NOOP("JournalWords", "report"),
    "calendar": QT_TRANSLATE_NOOP("JournalWords", "interview calendar"),
    "journal": QT_TRANSLATE_NOOP("JournalWords", "journal"),
    "document": QT_TRANSLATE_NOOP("JournalWords", "original file"),
    "organisation": QT_TRANSLATE_NOOP("JournalWords", "list of the organisation"),
    "form": QT_TRANSLATE_NOOP("JournalWords", "form"),
}
_TABLES = {
    "candidate": QT_TRANSLATE_NOOP("JournalWords", "person"),
    "position": QT_TRANSLATE_NOOP("JournalWords", "position"),
    "person": QT_TRANSLATE_NOOP("JournalWords", "colleague"),
    "department": QT_TRANSLATE_NOOP("JournalWords", "department"),
    "stage": QT_TRANSLATE_NOOP("JournalWords", "stage"),
    "process": QT_TRANSLATE_NOOP("JournalWords", "process"),
    "requisition": QT_TRANSLATE_NOOP("JournalWords", "requisition"),
    "channel": QT_TRANSLATE_NOOP("JournalWords", "channel"),
    "supplier": QT_TRANSLATE_NOOP("JournalWords", "supplier"),
    "tag": QT_TRANSLATE_NOOP("JournalWords", "tag dictionary"),
    "erasure": QT_TRANSLATE_NOOP("JournalWords", "record of the erasure"),
    "location": QT_TRANSLATE_NOOP("JournalWords", "place"),
    "room": QT_TRANSLATE_NOOP("JournalWords", "room"),
    "evaluation_form": QT_TRANSLATE_NOOP("JournalWords", "evaluation form"),
    "position_template": QT_TRANSLATE_NOOP("JournalWords", "position template"),
    "impact_assessment": QT_TRANSLATE_NOOP("JournalWords", "impact assessment"),
}
_COLUMNS = {
    "name": QT_TRANSLATE_NOOP("JournalWords", "name"),
    "title": QT_TRANSLATE_NOOP("JournalWords", "title"),
    "company": QT_TRANSLATE_NOOP("JournalWords", "company"),
    "city": QT_TRANSLATE_NOOP("JournalWords", "city"),
    "degree": QT_TRANSLATE_NOOP("JournalWords", "degree"),
    "school": QT_TRANSLATE_NOOP("JournalWords", "school"),
    "major": QT_TRANSLATE_NOOP("JournalWords", "major"),
    "note": QT_TRANSLATE_NOOP("JournalWords", "note"),
    "summary": QT_TRANSLATE_NOOP("JournalWords", "summary"),
    "words": QT_TRANSLATE_NOOP("JournalWords", "words"),
    "value": QT_TRANSLATE_NOOP("JournalWords", "value"),
    "state": QT_TRANSLATE_NOOP("JournalWords", "state"),
    "kind": QT_TRANSLATE_NOOP("JournalWords", "kind"),
    "at": QT_TRANSLATE_NOOP("JournalWords", "time"),
    "created_at": QT_TRANSLATE_NOOP("JournalWords", "made at"),
    "entered_at": QT_TRANSLATE_NOOP("JournalWords", "since"),
    "due_at": QT_TRANSLATE_NOOP("JournalWords", "due"),
    "closed_at": QT_TRANSLATE_NOOP("JournalWords", "ended"),
    "starts_at": QT_TRANSLATE_NOOP("JournalWords", "starts"),
    "ends_at": QT_TRANSLATE_NOOP("JournalWords", "ends"),
    "started_at": QT_TRANSLATE_NOOP("JournalWords", "began"),
    "sent_at": QT_TRANSLATE_NOOP("JournalWords", "sent"),
    "done_at": QT_TRANSLATE_NOOP("JournalWords", "done"),
    "starred_at": QT_TRANSLATE_NOOP("JournalWords", "starred"),
    "reason": QT_TRANSLATE_NOOP("JournalWords", "reason"),
    "reason_note": QT_TRANSLATE_NOOP("JournalWords", "note on the reason"),
    "owner_id": QT_TRANSLATE_NOOP("JournalWords", "owner"),
    "person_id": QT_TRANSLATE_NOOP("JournalWords", "colleague"),
    "by_id": QT_TRANSLATE_NOOP("JournalWords", "by"),
    "author_id": QT_TRANSLATE_NOOP("JournalWords", "author"),
    "candidate_id": QT_TRANSLATE_NOOP("JournalWords", "person"),
    "position_id": QT_TRANSLATE_NOOP("JournalWords", "position"),
    "application_id": QT_TRANSLATE_NOOP("JournalWords", "application"),
    "interview_id": QT_TRANSLATE_NOOP("JournalWords", "interview"),
    "assignment_id": QT_TRANSLATE_NOOP("JournalWords", "interviewer's part"),
    "document_id": QT_TRANSLATE_NOOP("JournalWords", "file"),
    "department_id": QT_TRANSLATE_NOOP("JournalWords", "department"),
    "process_id": QT_TRANSLATE_NOOP("JournalWords", "process"),
    "batch_id": QT_TRANSLATE_NOOP("JournalWords", "import"),
    "channel_id": QT_TRANSLATE_NOOP("JournalWords", "channel"),
    "channel_note": QT_TRANSLATE_NOOP("JournalWords", "note on the channel"),
    "tag_id": QT_TRANSLATE_NOOP("JournalWords", "tag"),
    "stage_id": QT_TRANSLATE_NOOP("JournalWords", "stage"),
    "from_id": QT_TRANSLATE_NOOP("JournalWords", "from"),
    "to_id": QT_TRANSLATE_NOOP("JournalWords", "to"),
    "merged_into_id": QT_TRANSLATE_NOOP("JournalWords", "merged into"),
    "field": QT_TRANSLATE_NOOP("JournalWords", "field"),
    "details": QT_TRANSLATE_NOOP("JournalWords", "details"),
    "purpose": QT_TRANSLATE_NOOP("JournalWords", "purpose"),
    "retain_until": QT_TRANSLATE_NOOP("JournalWords", "kept until"),
    "file_name": QT_TRANSLATE_NOOP("JournalWords", "file name"),
    "conclusion": QT_TRANSLATE_NOOP("JournalWords", "conclusion"),
    "sentence": QT_TRANSLATE_NOOP("JournalWords", "one sentence"),
    "points": QT_TRANSLATE_NOOP("JournalWords", "points"),
    "dimension": QT_TRANSLATE_NOOP("JournalWords", "dimension"),
    "evidence": QT_TRANSLATE_NOOP("JournalWords", "evidence"),
    "place": QT_TRANSLATE_NOOP("JournalWords", "place"),
    "body": QT_TRANSLATE_NOOP("JournalWords", "text"),
    "subject_line": QT_TRANSLATE_NOOP("JournalWords", "subject"),
    "event": QT_TRANSLATE_NOOP("JournalWords", "about"),
    "channel": QT_TRANSLATE_NOOP("JournalWords", "by what"),
    "score": QT_TRANSLATE_NOOP("JournalWords", "match"),
    "organisation": QT_TRANSLATE_NOOP("JournalWords", "organisation"),
    "expected_title": QT_TRANSLATE_NOOP("JournalWords", "wanted job"),
    "expected_city": QT_TRANSLATE_NOOP("JournalWords", "wanted city"),
    "available": QT_TRANSLATE_NOOP("JournalWords", "can start"),
    "experience_months": QT_TRANSLATE_NOOP("JournalWords", "months of experience"),
    "low": QT_TRANSLATE_NOOP("JournalWords", "from (yuan)"),
    "high": QT_TRANSLATE_NOOP("JournalWords", "to (yuan)"),
    "code": QT_TRANSLATE_NOOP("JournalWords", "code"),
    "content": QT_TRANSLATE_NOOP("JournalWords", "content"),
    "roles": QT_TRANSLATE_NOOP("JournalWords", "roles"),
    "cells": QT_TRANSLATE_NOOP("JournalWords", "cells"),
    "rows": QT_TRANSLATE_NOOP("JournalWords", "rows"),
    "rank": QT_TRANSLATE_NOOP("JournalWords", "order"),
    "is_valid": QT_TRANSLATE_NOOP("JournalWords", "in use"),
    "confidence": QT_TRANSLATE_NOOP("JournalWords", "certainty"),
    "source": QT_TRANSLATE_NOOP("JournalWords", "source"),
    "size": QT_TRANSLATE_NOOP("JournalWords", "bytes"),
    "pages": QT_TRANSLATE_NOOP("JournalWords", "pages"),
    "from_month": QT_TRANSLATE_NOOP("JournalWords", "from"),
    "to_month": QT_TRANSLATE_NOOP("JournalWords", "to"),
    "outcome": QT_TRANSLATE_NOOP("JournalWords", "outcome"),
    "limit_amount": QT_TRANSLATE_NOOP("JournalWords", "limit"),
    "limit_unit": QT_TRANSLATE_NOOP("JournalWords", "unit of the limit"),
    "people": QT_TRANSLATE_NOOP("JournalWords", "records"),
    "counts": QT_TRANSLATE_NOOP("JournalWords", "numbers"),
}
_OPERATIONS = {
    Operation.INSERT: QT_TRANSLATE_NOOP("JournalWords", "new"),
    Operation.UPDATE: QT_TRANSLATE_NOOP("JournalWords", "changed"),
    Operation.DELETE: QT_TRANSLATE_NOOP("JournalWords", "deleted"),
}
_FAULTS = {
    "altered": QT_TRANSLATE_NOOP("JournalWords", "Row {row} in block {seal} was altered after it had been sealed."),
    "removed": QT_TRANSLATE_NOOP("JournalWords", "Row {row} in block {seal} is missing: it was removed."),
    "inserted": QT_TRANSLATE_NOOP("JournalWords", "Row {row} in block {seal} was put in after the block was sealed."),
    "chain": QT_TRANSLATE_NOOP("JournalWords", "Block {seal} does not follow the one before: cut off or rewritten."),
}  # fmt: skip


def _say(source: object) -> str:
    return QCoreApplication.translate("JournalWords", str(source))


def kind_words(kind: Kind) -> str:
    """A kind of acts, for the filter."""
    return _say(KINDS[kind])


def act_words(act: Act) -> str:
    """What was done, in one line."""
    inverse = act.code in (UseCase.UNDO, UseCase.REDO)
    done = use_case_label(str(act.params.get("code", ""))) if inverse and act.params.get("code") else ""
    parts = [use_case_label(act.code), done]
    if act.looked_at:
        parts.append("，".join(_say(_LOOKS.get(part, part)) for part in act.looked_at.split(":")))
    if act.is_undone:
        parts.append(_say(QT_TRANSLATE_NOOP("JournalWords", "undone since")))
    return wording.DOT.join(part for part in parts if part)


def about_words(act: Act) -> str:
    """Whom it concerned."""
    names = wording.listed(act.about)
    if act.more_about:
        return QCoreApplication.translate("JournalWords", "{names} and {count} more").format(
            names=names, count=act.more_about
        )
    return names


def entity_words(entity: str) -> str:
    """What a row is."""
    return _say(_TABLES[entity]) if entity in _TABLES else table_words(entity)


def column_words(column: str) -> str:
    """A column; one that has no word is shown by its name."""
    return _say(_COLUMNS.get(column, column))


def value_words(value: Value, words: str | None) -> str:
    """A value as people say it: codes in words, instants on the office's clock."""
    if words is None:
        return "–"
    if value.is_instant:
        return f"{wording.local(datetime.fromisoformat(words)):%Y-%m-%d %H:%M}"
    if value.choice is not None:
        return labels.known(value.choice, words)
    return _say(_LOOKS[words]) if value.column == "field" and words in _LOOKS else words


def operation_words(operation: Operation) -> str:
    """What happened to a row."""
    return _say(_OPERATIONS[operation])


def verification_words(found: Verification) -> str:
    """What a verification found, in a few sentences."""
    said = _verified_words(found.verified)
    if found.turned_back:
        back = _say(
            QT_TRANSLATE_NOOP("JournalWords", "{count} acts are dated before an earlier one: a clock went back.")
        )
        said += " " + back.format(count=found.turned_back)
    return said


def _verified_words(found: Verified) -> str:
    if found.broken is not None:
        return _say(_FAULTS[found.broken.fault]).format(row=found.broken.row, seal=found.broken.seal)
    words = _say(QT_TRANSLATE_NOOP("JournalWords", "Unbroken: {rows} rows in {seals} blocks are as they were written."))
    said = words.format(rows=wording.number(found.rows), seals=wording.number(found.seals))
    if found.unsealed:
        rest = _say(QT_TRANSLATE_NOOP("JournalWords", "{rows} newer rows are not sealed yet."))
        said += " " + rest.format(rows=wording.number(found.unsealed))
    return said

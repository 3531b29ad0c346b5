"""Asking at a node: somebody was interviewed, answered an offer, was turned down after an interview, has arrived.

Where a survey is switched on for it, a draft with a form of their own lies in the outbox; a person confirms it or drops
it. Nobody is asked the same survey twice for one application.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Evaluation, Interview, Message, Packet, Position, Stage
from models.values import clock
from models.values.enums import ApplicationState, ContactChannel, InterviewState, MessageState, StageKind
from models.values.keys import Key
from services import access, documents, drafts, letter_texts
from services.conditions import chunks
from services.going_out import is_real
from services.packets import survey
from services.surveys import forms
from services.surveys.forms import Audience, Form, Node

LATELY = timedelta(hours=2)
"""How far `ask_lately` looks back: who acted at a seat without the right to write drafts has not drafted them."""


_OFFERED = (StageKind.APPROVAL, StageKind.OFFER, StageKind.ONBOARDING)


def ask(session: Session, node: Node, applications: Sequence[Key], *, language: str = "") -> int:
    """Draft the surveys of a node that these applications have come to; how many were drafted."""
    asked = [form for form in forms.asked_at_nodes(session) if node in form.nodes]
    if not asked or not _may_draft(session):
        return 0
    dues = [(form, _due(session, form, [_is_met(node)], applications)) for form in asked]
    return sum(_draft_all(session, form, due, language) for form, due in dues)


def ask_first(session: Session, applications: Sequence[Key], *, language: str = "") -> int:
    """Draft the first survey to candidates that is in use, as an act of a stage, whatever its nodes."""
    asked = [form for form in forms.surveys(session) if form.is_on and form.audience is Audience.CANDIDATE][:1]
    if not asked or not _may_draft(session):
        return 0
    return sum(_draft_all(session, form, _due(session, form, [], applications), language) for form in asked)


def lately(session: Session) -> list[tuple[Form, list[Key]]]:
    """Who came to a node in the last two hours and was not asked."""
    since = clock.now() - LATELY
    found = []
    for form in forms.asked_at_nodes(session):
        met = or_(false(), *(_is_met(node) & _has_come(node, since) for node in form.nodes))
        due = _due(session, form, [met])
        if due:
            found.append((form, due))
    return found


def ask_lately(session: Session) -> int:
    """Draft what `lately` found; how many."""
    return sum(_draft_all(session, form, due, "") for form, due in lately(session))


def _may_draft(session: Session) -> bool:
    """Whether who acts may: otherwise their own act goes on without it, and the host drafts it a minute later."""
    return is_real(session) and access.may_add(session, "message", "packet")


def _due(
    session: Session, form: Form, conditions: Sequence[ColumnElement[bool]], among: Sequence[Key] | None = None
) -> list[Key]:
    """The applications that were not asked yet."""
    was_asked = select(Packet.id).where(Packet.survey_id == form.key, Packet.application_id == Application.id)
    query = (
        select(Application.id)
        .join(Stage, Stage.id == Application.stage_id)
        .where(~was_asked.exists(), *conditions)
        .order_by(Application.id)
    )
    if among is None:
        return list(session.scalars(query))
    return [key for chunk in chunks(set(among)) for key in session.scalars(query.where(Application.id.in_(chunk)))]


def _is_met(node: Node) -> ColumnElement[bool]:
    """SQL on Application and Stage: it has come to the node."""
    was_interviewed = (
        select(Interview.id)
        .where(Interview.application_id == Application.id, Interview.state == InterviewState.HELD)
        .exists()
    )
    is_open = Application.state == ApplicationState.OPEN
    match node:
        case Node.INTERVIEWED:
            return was_interviewed
        case Node.REJECTED:
            return (Application.state == ApplicationState.REJECTED) & was_interviewed
        case Node.OFFER_ANSWERED:
            declined = (Application.state == ApplicationState.WITHDRAWN) & Stage.kind.in_(_OFFERED)
            return (is_open & (Stage.kind == StageKind.ONBOARDING)) | declined
        case Node.ARRIVED:
            return (is_open & (Stage.kind == StageKind.PROBATION)) | (Application.state == ApplicationState.HIRED)


def _has_come(node: Node, since: datetime) -> ColumnElement[bool]:
    """SQL: it came there after an instant, in the program. Rows of a ledger bear the times of the ledger."""
    if node is Node.INTERVIEWED:
        return (
            select(Evaluation.id)
            .where(Evaluation.application_id == Application.id, Evaluation.submitted_at > since)
            .exists()
        )
    return or_(Application.closed_at > since, Application.entered_at > since)


def _draft_all(session: Session, form: Form, applications: Sequence[Key], language: str) -> int:
    wanted = language or letter_texts.language(session)
    for application in applications:
        _draft(session, form, application, wanted)
    return len(applications)


def _draft(session: Session, form: Form, application: Key, language: str) -> None:
    candidate, title = session.execute(
        select(Candidate, Position.title)
        .join(Application, Application.candidate_id == Candidate.id)
        .join(Position, Position.id == Application.position_id)
        .where(Application.id == application)
    ).one()
    parcel = survey.issue(session, form=form, application=application, language=language)
    channel = candidate.preferred_contact or ContactChannel.EMAIL
    text = letter_texts.text(session, drafts.Letter.SURVEY.value, language, channel)
    name = form.name.zh if language == "zh" else form.name.en
    gaps = drafts.common_gaps(session) | {
        "name": candidate.name, "position": title, "survey": name, "form": parcel.text,
    }  # fmt: skip
    message = Message(
        candidate_id=candidate.id,
        application_id=application,
        event=drafts.Letter.SURVEY.value,
        channel=channel,
        subject_line=letter_texts.filled(text.subject, gaps),
        body=letter_texts.filled(text.body, gaps).strip(),
        state=MessageState.DRAFT,
        attachments=[{"name": file, "sha256": documents.keep(session, data=data)} for file, data in parcel.files],
        created_at=clock.now(),
    )
    session.add(message)
    session.flush()
    session.get_one(Packet, parcel.packet).message_id = message.id
    session.flush()

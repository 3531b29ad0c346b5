"""Handing confirmed mail to the server: none twice, none lost.

Before a message goes it is written down that it goes (`SENDING`); after the server took it, that it went. A program
that is killed in between leaves a message whose fate is unknown: it is shown as that, and a person decides. Each
mail carries a Message-ID of its own, so that a second copy is recognised as the same by those who receive it.
Refusals for good (5xx) fail; everything else waits longer after each try.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import PurePath

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Message
from models.values import clock
from models.values.enums import ContactChannel, MessageState
from models.values.keys import Key
from models.values.text import tidy
from services import documents
from services.errors import AppError
from services.going_out import require_real
from services.jobs import Desk
from services.outbox.account import Account, Safety
from services.outbox.handing import Begun, hand_over
from services.outbox.recipients import recipients
from services.progress import Progress
from services.use_cases import UseCase

TIMEOUT = 30.0  # seconds that a server may be silent
WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3))
"""How long a message waits after its first, second… try that did not reach the server."""
MOST_TRIES = len(WAITS) + 1

_KINDS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
}
_ANSWERS = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused)  # the server spoke, and is still there
Connect = Callable[[Account, str], smtplib.SMTP]


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the mail that was due."""

    sent: int = 0
    failed: int = 0
    later: int = 0  # the server could not be reached or asked to wait


@dataclass(frozen=True, slots=True)
class _Mail:
    key: Key
    name: str
    address: str
    subject: str
    body: str
    attached: tuple[tuple[str, str], ...] = ()  # name and SHA-256 of each file


def due(tries: int, tried_at: datetime | None, now: datetime) -> bool:
    """Whether a confirmed message may be tried now; a try that lies ahead was made on a clock that was wrong."""
    if tries == 0 or tried_at is None or tried_at > now:
        return True
    return now >= tried_at + WAITS[min(tries, len(WAITS)) - 1]


def is_any_due(session: Session) -> bool:
    """Whether confirmed mail may be tried now; a look at the few rows that wait."""
    now = clock.now()
    waiting = session.execute(
        select(Message.tries, Message.tried_at).where(
            Message.state == MessageState.CONFIRMED, Message.channel == ContactChannel.EMAIL
        )
    )
    return any(due(tries, tried_at, now) for tries, tried_at in waiting)


def connect(account: Account, password: str) -> smtplib.SMTP:
    """An open, protected and greeted connection. Raises what smtplib and ssl raise."""
    if account.safety is Safety.TLS:
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            account.server, account.port, timeout=TIMEOUT, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(account.server, account.port, timeout=TIMEOUT)
        if account.safety is Safety.STARTTLS:
            server.starttls(context=ssl.create_default_context())
    if account.user:
        server.login(account.user, password)
    return server


def check(account: Account, password: str, *, opened: Connect = connect) -> None:
    """Try the account without sending anything. Raises `AppError` with what to do."""
    try:
        opened(account, password).quit()
    except Exception as error:
        raise AppError(_code(error)) from error


def send(
    desk: Desk,
    progress: Progress,
    *,
    account: Account,
    password: str,
    opened: Connect = connect,
    is_hurried: bool = False,
) -> Sent:
    """Send what is confirmed and due; `is_hurried` does not wait for the next try. One action a message.

    Raises `sandbox.sends_nothing` in a throw-away copy.
    """
    with desk.reading() as session:
        require_real(session)
    mails = _due_mails(desk, is_hurried=is_hurried)
    if not mails:
        return Sent()
    try:
        server: smtplib.SMTP | None = opened(account, password)
    except Exception as error:
        _postpone(desk, [mail.key for mail in mails], _code(error))
        if isinstance(error, smtplib.SMTPAuthenticationError):
            raise AppError("mail.login_refused") from error
        return Sent(later=len(mails))
    sent = failed = later = 0
    try:
        for number, mail in enumerate(mails):
            progress.step(number, len(mails), mail.name)
            outcome, server = _send_one(desk, account, password, opened, server, mail)
            sent, failed, later = (
                sent + (outcome == "sent"),
                failed + (outcome == "failed"),
                later + (outcome == "later"),
            )
    finally:
        _quit(server)
    return Sent(sent, failed, later)


def _send_one(
    desk: Desk, account: Account, password: str, opened: Connect, server: smtplib.SMTP | None, mail: _Mail
) -> tuple[str, smtplib.SMTP | None]:
    """Claim, send, write down; the connection is made anew for the next one when this one broke."""
    if server is None:
        try:
            server = opened(account, password)
        except Exception as error:
            _postpone(desk, [mail.key], _code(error))
            return "later", None
    if not _claim(desk, mail.key):
        return "taken", server
    begun = Begun()
    try:
        message = composed(account, mail.name, mail.address, mail.subject, mail.body, mail.key)
        _attach(desk, message, mail)
        hand_over(server, message, begun)
    except Exception as error:
        is_over = _is_for_good(error)
        is_broken = isinstance(error, OSError) and not isinstance(error, _ANSWERS)
        was_maybe_taken = is_broken and begun.body
        if was_maybe_taken:
            _write(desk, mail.key, MessageState.SENDING, "mail.unknown")  # the body may have arrived: a person decides
        else:
            _write(desk, mail.key, MessageState.FAILED if is_over else MessageState.CONFIRMED, _code(error))
        if is_broken:
            _quit(server)
        return "failed" if is_over else "later", None if is_broken else server
    _write(desk, mail.key, MessageState.SENT, "")
    return "sent", server


def composed(account: Account, name: str, address: str, subject: str, body: str, key: Key) -> EmailMessage:
    """The mail. A name or subject never becomes a header of its own: line breaks are taken out."""
    message = EmailMessage()
    message["From"] = Address(tidy(account.sender_name), addr_spec=account.sender)
    message["To"] = Address(tidy(name), addr_spec=address)
    message["Subject"] = tidy(subject)
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{key.hex}@{account.sender.partition('@')[2] or 'zhaoxian'}>"
    message.set_content(body)
    return message


def _attach(desk: Desk, message: EmailMessage, mail: _Mail) -> None:
    for name, sha256 in mail.attached:
        with desk.reading() as session:
            data = documents.attached(session, message=mail.key, sha256=sha256)
        kind, _, form = _KINDS.get(PurePath(name).suffix.lower(), "application/octet-stream").partition("/")
        message.add_attachment(data, maintype=kind, subtype=form, filename=tidy(name))


def _due_mails(desk: Desk, *, is_hurried: bool) -> list[_Mail]:
    now = clock.now()
    with desk.reading() as session:
        rows = session.scalars(
            select(Message)
            .where(Message.state == MessageState.CONFIRMED, Message.channel == ContactChannel.EMAIL)
            .order_by(Message.created_at, Message.id)
        ).all()
        people = recipients(session, rows)
        return [
            _Mail(
                row.id,
                people[row.id].name,
                people[row.id].reach.get("email", ""),
                row.subject_line,
                row.body,
                tuple((each["name"], each["sha256"]) for each in row.attachments or ()),
            )
            for row in rows
            if is_hurried or due(row.tries, row.tried_at, now)
        ]


def _claim(desk: Desk, key: Key) -> bool:
    """Write down that it goes now; no, when somebody took it back or another workstation has it."""
    with desk.workspace.action(UseCase.MESSAGE_SEND) as session:  # no step of undo: what went, went
        row = session.get(Message, key)
        if row is None or row.state is not MessageState.CONFIRMED:
            return False
        row.state, row.tries, row.tried_at = MessageState.SENDING, row.tries + 1, clock.now()
    return True


def _write(desk: Desk, key: Key, state: MessageState, failure: str) -> None:
    with desk.workspace.action(UseCase.MESSAGE_SEND) as session:  # no step of undo: what went, went
        row = session.get(Message, key)
        if row is None or row.state is not MessageState.SENDING:
            return
        if state is MessageState.CONFIRMED and row.tries >= MOST_TRIES:
            state = MessageState.FAILED
        row.state, row.failure = state, failure
        row.sent_at = clock.now() if state is MessageState.SENT else None


def _postpone(desk: Desk, keys: list[Key], failure: str) -> None:
    """The server was not reached: nothing went, the messages wait."""
    with desk.workspace.action(UseCase.MESSAGE_SEND) as session:  # no step of undo: what went, went
        for key in keys:
            row = session.get(Message, key)
            if row is not None and row.state is MessageState.CONFIRMED:
                row.tries, row.tried_at, row.failure = min(row.tries + 1, MOST_TRIES), clock.now(), failure


def _is_for_good(error: Exception) -> bool:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return 500 <= error.smtp_code < 600
    return isinstance(error, ValueError | UnicodeError)


def _code(error: Exception) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            return "mail.login_refused"
        case smtplib.SMTPRecipientsRefused():
            return "mail.address_refused"
        case ssl.SSLError():
            return "mail.not_safe"
        case smtplib.SMTPResponseException() | smtplib.SMTPException():
            return "mail.refused"
        case ValueError() | UnicodeError():
            return "mail.address_refused"
        case _:
            return "mail.unreachable"


def _quit(server: smtplib.SMTP | None) -> None:
    if server is not None:
        try:
            server.quit()
        except (smtplib.SMTPException, OSError):
            server.close()

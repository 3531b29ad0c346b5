"""The locked screen on which a visitor fills in one form: how it is left, and that it comes back after a crash.

Which form it shows stands in a draft: a program that is killed comes back to the same locked form. It is left with a
PIN that was set beforehand, or with the workspace's passphrase; wrong ones make the next try wait.
"""

from __future__ import annotations

import base64
import hmac
import os
import platform
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.tables import FormDraft, Preference
from models.values import clock
from models.values.keys import Key
from services import access
from services.errors import AppError
from services.going_out import is_real

PIN = "kiosk_pin"
FREE_TRIES = 3
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)
_DIGITS = re.compile(r"\d{4,12}")
_MEMORY, _PASSES, _LANES, _BYTES = 64 * 1024, 3, 1, 32  # of Argon2id: KiB, …


class Screen(StrEnum):
    """What a locked screen shows."""

    EVALUATION = "evaluation"
    SURVEY = "survey"
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class Shown:
    """The form on the locked screen; `key` is its assignment or survey, `about` an application that it is about."""

    screen: Screen
    key: Key | None = None
    about: Key | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What a try to leave came to."""

    is_right: bool
    wait: timedelta = timedelta()


def _screen(session: Session) -> str:
    """Each computer has a screen of its own, and each who hands it over: what a visitor typed is for nobody else."""
    return f"kiosk@{_whose(session)}"[:200]


def _typed(session: Session) -> str:
    return f"kiosk_typed@{_whose(session)}"[:200]


def _whose(session: Session) -> str:
    person = access.acting(session)
    return f"{person.hex if person is not None else ''}@{platform.node()}"


def _pin_of(session: Session, person: Key) -> Preference | None:
    """A PIN is personal: who hands the computer over takes it back."""
    return session.scalar(select(Preference).where(Preference.person_id == person, Preference.code == PIN))


def has_pin(session: Session, *, person: Key) -> bool:
    """Whether a PIN was set."""
    return _pin_of(session, person) is not None


def set_pin(session: Session, *, person: Key, pin: str) -> None:
    """Set the PIN, 4 to 12 digits; "" takes it away."""
    row = _pin_of(session, person)
    if not pin:
        if row is not None:
            session.delete(row)
        return
    if _DIGITS.fullmatch(pin) is None:
        raise AppError("kiosk.pin_unfit")
    if len(set(pin)) == 1 or pin in "01234567890123456789" or pin in "98765432109876543210":
        raise AppError("kiosk.pin_easy")
    salt = os.urandom(16)
    value = {"salt": base64.b64encode(salt).decode(), "hash": base64.b64encode(_hash(pin, salt)).decode()}
    if row is None:
        session.add(Preference(person_id=person, code=PIN, value=value))
    else:
        row.value = value


def _hash(pin: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    made: bytes = Argon2id(salt=salt, length=_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY).derive(
        pin.encode()
    )
    return made


# While it stands (drafts: outside the journal)


def begin(session: Session, *, shown: Shown) -> None:
    """The screen is locked from now on, with an empty form. Raises `sandbox.no_visitors` in a throw-away copy."""
    if not is_real(session):
        raise AppError("sandbox.no_visitors")
    session.execute(delete(FormDraft).where(FormDraft.code.in_((_screen(session), _typed(session)))))
    content = {
        "screen": shown.screen.value,
        "key": shown.key.hex if shown.key else None,
        "about": shown.about.hex if shown.about else None,
        "wrong": 0,
        "until": None,
    }
    session.add(FormDraft(code=_screen(session), content=content, saved_at=clock.now()))


def standing(session: Session) -> Shown | None:
    """The form that is on the locked screen, or was when the program ended."""
    row = session.get(FormDraft, _screen(session))
    if row is None:
        return None
    content = row.content
    key, about = content.get("key"), content.get("about")
    return Shown(Screen(content["screen"]), Key(key) if key else None, Key(about) if about else None)


def end(session: Session) -> None:
    """It is unlocked: nothing of it is left behind."""
    session.execute(delete(FormDraft).where(FormDraft.code.in_((_screen(session), _typed(session)))))


def keep_typed(session: Session, *, typed: dict[str, Any]) -> None:
    """Keep what a visitor has typed, until it is sent."""
    row = session.get(FormDraft, _typed(session))
    if not typed:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(FormDraft(code=_typed(session), content=typed, saved_at=clock.now()))
    else:
        row.content, row.saved_at = typed, clock.now()


def typed(session: Session) -> dict[str, Any]:
    """What was typed and not sent."""
    row = session.get(FormDraft, _typed(session))
    return dict(row.content) if row is not None and isinstance(row.content, dict) else {}


def leave(session: Session, *, secret: str, person: Key, opens: Callable[[str], bool] | None = None) -> Tried:
    """Try to leave with a PIN, or with what `opens` the workspace. The third wrong try in a row makes one wait."""
    row = session.get(FormDraft, _screen(session))
    if row is None:
        return Tried(is_right=True)
    content = dict(row.content)
    now = clock.now()
    until = datetime.fromisoformat(content["until"]) if content.get("until") else None
    if until is not None and until - now > LONGEST_WAIT:  # the clock was set back
        until = now + LONGEST_WAIT
        row.content = content = content | {"until": until.isoformat()}
    if until is not None and now < until:
        return Tried(is_right=False, wait=until - now)
    if _fits(session, person, secret) or (opens is not None and bool(secret) and opens(secret)):
        end(session)
        return Tried(is_right=True)
    wrong = int(content.get("wrong", 0)) + 1
    wait = timedelta()
    if wrong >= FREE_TRIES:
        wait = min(FIRST_WAIT * 2 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT)
    row.content = content | {"wrong": wrong, "until": (now + wait).isoformat() if wait else None}
    row.saved_at = now
    session.flush()
    return Tried(is_right=False, wait=wait)


def _fits(session: Session, person: Key, secret: str) -> bool:
    row = _pin_of(session, person)
    kept = row.value if row is not None else None
    if not isinstance(kept, dict) or _DIGITS.fullmatch(secret) is None:
        return False
    salt, known = base64.b64decode(kept["salt"]), base64.b64decode(kept["hash"])
    return hmac.compare_digest(_hash(secret, salt), known)

"""Changing a process without changing it yet: one draft for each, kept, undone and given up like anything else."""

from __future__ import annotations

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.tables import Position, PositionTemplate, Process, ProcessDraft, Stage
from models.values import clock
from models.values.bilingual import Words
from models.values.keys import Key, new_key
from models.values.text import folded, tidy
from services.errors import AppError, Conflict, NotFound
from services.process.merging import put_together
from services.process.sheet import Sheet, sheet_of
from services.templates import current_process

MOST_STAGES = 20
LONGEST_NAME, LONGEST_MEANING = 40, 500  # characters
MOST_RULES, MOST_ACTS = 20, 10


def save(session: Session, *, code: str, seen: int, sheet: Sheet) -> int:
    """Keep the draft of a process as it stands now; its version. `seen` is 0 for a first change."""
    current = current_process(session, code)
    _check(sheet)
    row = _draft(session, code)
    if (row.version if row is not None else 0) != seen:
        raise Conflict()
    if row is None:
        row = ProcessDraft(code=code, base_edition=current.edition, content={}, changed_at=clock.now())
        session.add(row)
    row.content, row.changed_at = sheet.to_data(), clock.now()
    session.flush()
    return row.version


def keep(session: Session, *, code: str, seen: int, sheet: Sheet, was: Sheet) -> int:
    """Keep the draft, with what others changed in it since it stood as `was`; its version.

    Raises `SheetConflict` where both changed the same, `Conflict` where it was given up or published meanwhile.
    """
    row = _draft(session, code)
    if row is None and seen:
        raise Conflict()
    current = current_process(session, code)
    theirs = Sheet.of(row.content) if row is not None else sheet_of(session, current.id)
    version = row.version if row is not None else 0
    if theirs != was:
        sheet = put_together(row.id if row is not None else current.id, version, was=was, mine=sheet, theirs=theirs)
    return save(session, code=code, seen=version, sheet=sheet)


def discard(session: Session, *, code: str, seen: int) -> None:
    """Give a draft up."""
    row = _draft(session, code)
    if row is None or row.version != seen:
        raise Conflict()
    session.delete(row)
    session.flush()


def restore(session: Session, *, code: str, edition: int, seen: int) -> int:
    """Begin a draft from an earlier edition, in place of the draft that was seen."""
    key = session.scalar(select(Process.id).where(Process.code == code, Process.edition == edition))
    if key is None:
        raise NotFound("process", f"{code} {edition}")
    return save(session, code=code, seen=seen, sheet=sheet_of(session, key))


def copy(session: Session, *, code: str, name: Words) -> str:
    """A process of one's own that begins like another; its code."""
    said = Words(tidy(name.zh) or tidy(name.en), tidy(name.en) or tidy(name.zh))
    if not said:
        raise AppError("process.name_missing")
    for zh, en in session.execute(select(Process.name_zh, Process.name_en).where(Process.is_current)):
        if folded(said.zh) == folded(zh) or folded(said.en) == folded(en):
            raise AppError("process.name_taken", name=said.zh)
    sheet = sheet_of(session, current_process(session, code).id)
    made = f"own-{new_key().hex}"
    write_edition(session, made, 1, Sheet(said, sheet.stages))
    return made


def remove(session: Session, *, code: str) -> None:
    """Take a process away that nothing was ever opened on and no position template names."""
    used = (
        session.scalar(
            select(func.count())
            .select_from(Position)
            .where(Position.process_id.in_(select(Process.id).where(Process.code == code)))
        )
        or 0
    )
    named = session.scalar(select(func.count()).where(PositionTemplate.process_code == code)) or 0
    if used or named:
        raise AppError("process.in_use", positions=used, templates=named)
    if (session.scalar(select(func.count(func.distinct(Process.code)))) or 0) < 2:
        raise AppError("process.last_one")
    editions = list(session.scalars(select(Process.id).where(Process.code == code)))
    session.execute(delete(ProcessDraft).where(ProcessDraft.code == code))
    session.execute(delete(Stage).where(Stage.process_id.in_(editions)))
    session.execute(delete(Process).where(Process.id.in_(editions)))


def write_edition(session: Session, code: str, edition: int, sheet: Sheet) -> Process:
    """An edition as rows."""
    row = Process(code=code, edition=edition, name_zh=sheet.name.zh, name_en=sheet.name.en, created_at=clock.now())
    session.add(row)
    session.flush()
    for rank, stage in enumerate(sheet.stages, 1):
        session.add(
            Stage(
                process_id=row.id,
                code=stage.code,
                rank=rank,
                name_zh=stage.name.zh,
                name_en=stage.name.en,
                kind=stage.kind,
                owner_role=stage.owner,
                limit_amount=stage.limit.amount if stage.limit else None,
                limit_unit=stage.limit.unit if stage.limit else None,
                entry_conditions=[rule.to_data() for rule in stage.entry],
                exit_conditions=[rule.to_data() for rule in stage.exit],
                details=stage.details,
            )
        )
    session.flush()
    return row


def draft_of(session: Session, code: str) -> ProcessDraft | None:
    """The draft of a process."""
    return _draft(session, code)


def _draft(session: Session, code: str) -> ProcessDraft | None:
    return session.scalar(select(ProcessDraft).where(ProcessDraft.code == code))


def _check(sheet: Sheet) -> None:
    """What no draft may be; what is only unfinished is told by `sheet.faults` before publishing."""
    if not 1 <= len(sheet.stages) <= MOST_STAGES:
        raise AppError("process.too_many_stages", most=MOST_STAGES)
    codes = [stage.code for stage in sheet.stages]
    if len(set(codes)) != len(codes):
        raise AppError("process.too_many_stages", most=MOST_STAGES)
    for stage in sheet.stages:
        names = (stage.name.zh, stage.name.en)
        if max(map(len, names)) > LONGEST_NAME or max(len(stage.meaning.zh), len(stage.meaning.en)) > LONGEST_MEANING:
            raise AppError("process.too_long", most=LONGEST_NAME)
        if len(stage.entry) + len(stage.exit) > MOST_RULES or len(stage.acts) > MOST_ACTS:
            raise AppError("process.too_many_rules", most=MOST_RULES)


def key_of(session: Session, code: str, edition: int) -> Key | None:
    """The edition of a process."""
    return session.scalar(select(Process.id).where(Process.code == code, Process.edition == edition))

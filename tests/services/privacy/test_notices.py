"""Notice, consent and retention: what is noted, what follows from it, and who is due to go."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from models.tables import Application, Candidate, Consent, Personal
from models.values import clock
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import inbox, reveals
from services.errors import AppError, Conflict
from services.privacy import erasing, erasure, notices, retention, schedule
from services.privacy.notices import Origin, Purpose, State
from services.privacy.retention import Outcome, Term, Terms
from services.workspace import Workspace
from tests import factories
from tests.services.privacy import people

TODAY = date(2026, 3, 12)


def _closed(workspace: Workspace, name: str, state: ApplicationState, when: date) -> Key:
    at = datetime(when.year, when.month, when.day, 4, tzinfo=UTC)
    with workspace.action("candidate.create") as session:
        row = factories.application(session, name)
        row.state, row.closed_at = state, at
        session.get_one(Candidate, row.candidate_id).created_at = at
        return row.candidate_id


def test_imported_people_have_to_be_told_and_are_marked_one_by_one_or_together(workspace: Workspace):
    made = people.everywhere(workspace)
    with workspace.reading() as session:
        total, lines = notices.untold(session)
        panel = notices.panel(session, candidate=made.candidate, today=TODAY)
    assert total == 2
    assert {line.origin for line in lines} == {Origin.LEDGER}
    assert panel.recruiting.state is State.TO_NOTIFY
    assert [(s.origin, s.row) for s in panel.sources] == [(Origin.LEDGER, 2), (Origin.FILE, None)]
    assert panel.has_sensitive
    with workspace.action("privacy.consent") as session:
        assert notices.told(session, candidates=[made.candidate, made.other], words="短信告知") == 2
    with workspace.action("privacy.consent") as session:
        assert notices.told(session, candidates=[made.candidate]) == 0
    with workspace.reading() as session:
        assert notices.untold(session) == (0, ())
        assert notices.panel(session, candidate=made.candidate, today=TODAY).recruiting.words == "短信告知"


def test_consent_for_another_purpose_is_its_own_note_and_stale_notes_are_refused(workspace: Workspace):
    made = people.everywhere(workspace)
    ask = partial(notices.set_state, candidate=made.candidate, purpose=Purpose.TALENT_POOL)
    with workspace.action("privacy.consent") as session:
        ask(session, state=State.GIVEN, words="微信回复同意")
    with pytest.raises(Conflict), workspace.action("privacy.consent") as session:
        ask(session, state=State.WITHDRAWN)
    with workspace.action("privacy.consent") as session:
        ask(session, state=State.WITHDRAWN, seen=1)
    with workspace.reading() as session:
        panel = notices.panel(session, candidate=made.candidate, today=TODAY)
    states = {each.purpose: each.state for each in panel.purposes}
    assert states[Purpose.TALENT_POOL] is State.WITHDRAWN
    assert states[Purpose.RECRUITING] is State.TO_NOTIFY
    assert {each.purpose for each in panel.purposes if each.is_sensitive} == notices.SENSITIVE


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 3, 12), 24, date(2027, 3, 12)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month(start: date, months: int, end: date):
    assert retention.after(start, months) == end


def test_who_is_due_follows_the_outcome_and_nobody_in_a_process_is(workspace: Workspace):
    gone = _closed(workspace, "沈岚", ApplicationState.REJECTED, date(2025, 3, 1))
    _closed(workspace, "贺知远", ApplicationState.REJECTED, date(2025, 6, 1))
    withdrawn = _closed(workspace, "叶闻舟", ApplicationState.WITHDRAWN, date(2025, 9, 1))
    pooled = _closed(workspace, "纪云帆", ApplicationState.REJECTED, date(2024, 12, 1))
    _closed(workspace, "向晚晴", ApplicationState.HIRED, date(2025, 1, 1))
    running = _closed(workspace, "宋时予", ApplicationState.REJECTED, date(2024, 1, 1))
    with workspace.action("privacy.consent") as session:
        session.add(
            Consent(candidate_id=pooled, purpose="talent_pool", state="given", at=datetime(2025, 1, 5, tzinfo=UTC))
        )
        where = session.query(Application).filter(Application.candidate_id == running).one()
        session.add(
            Application(
                candidate_id=running, position_id=where.position_id, stage_id=where.stage_id, entered_at=clock.now(),
                created_at=clock.now(),
            )
        )  # fmt: skip
    with workspace.reading() as session:
        due = retention.due(session, today=TODAY)
        kept = retention.kept(session, candidate=pooled, today=TODAY)
        open_ = retention.kept(session, candidate=running, today=TODAY)
    assert [(line.candidate, line.kept.outcome) for line in due] == [
        (gone, Outcome.REJECTED), (withdrawn, Outcome.WITHDRAWN),
    ]  # fmt: skip
    assert (kept.outcome, kept.until) == (Outcome.TALENT_POOL, date(2027, 1, 5))
    assert (open_.outcome, open_.until) == (Outcome.OPEN, None)


def test_rules_and_days_of_ones_own_come_before_the_shipped_ones(workspace: Workspace):
    key = _closed(workspace, "沈岚", ApplicationState.REJECTED, date(2025, 3, 1))
    with workspace.action("privacy.retention") as session:
        retention.set_rules(session, terms=retention.terms_of({Outcome.REJECTED: 36}), seen=None)
    with workspace.reading() as session:
        assert retention.due(session, today=TODAY) == ()
        assert retention.rules(session).months[Outcome.WITHDRAWN] == 6
    with workspace.action("privacy.retention") as session:
        notices.keep_until(session, candidate=key, until=TODAY - timedelta(days=1), seen=None)
    with workspace.reading() as session:
        (line,) = retention.due(session, today=TODAY)
    assert line.kept.is_own
    for wrong in (Term(Outcome.OPEN, 3), Term(Outcome.NONE, -1), Term(Outcome.NONE, 1_000)):
        with pytest.raises(AppError), workspace.action("privacy.retention") as session:
            retention.set_rules(session, terms=Terms((wrong,)), seen=1)


def test_a_purge_erases_those_who_are_due_and_leaves_the_others(workspace: Workspace):
    gone = _closed(workspace, "沈岚", ApplicationState.REJECTED, date(2025, 3, 1))
    _closed(workspace, "贺知远", ApplicationState.REJECTED, date(2025, 6, 1))
    with workspace.reading() as session:
        due = [line.candidate for line in retention.due(session, today=TODAY)]
    assert due == [gone]
    erasing.erase(workspace, candidates=due, reason=erasure.RETENTION)
    with workspace.reading() as session:
        assert retention.due(session, today=TODAY) == ()
        names = {name for (name,) in session.query(Candidate.name)}
    assert "沈岚" not in names
    assert "贺知远" in names


def test_what_the_law_keeps_apart_is_shown_only_to_the_office_and_written_down(workspace: Workspace):
    made = people.everywhere(workspace)
    with workspace.action("candidate.reveal") as session:
        found = reveals.reveal_personal(session, candidate=made.candidate)
    assert found["id_number"] == people.ID_NUMBER
    assert found["婚姻状况"] == "未婚"
    with workspace.reading() as session:
        from models.tables import Reveal

        assert [row.field for row in session.query(Reveal)] == ["id_number"]
        assert session.query(Personal).count() == 1


def test_once_a_day_an_hr_manager_is_told_how_many_are_due_and_nobody_goes(workspace: Workspace):
    gone = _closed(workspace, "沈岚", ApplicationState.REJECTED, date(2020, 3, 1))
    assert schedule.look(workspace) == 1
    assert schedule.look(workspace) == 0
    assert workspace.person is not None
    with workspace.reading() as session:
        (notice,) = inbox.inbox(session, person=workspace.person).notices
        assert (notice.about, notice.count) == (inbox.About.RETENTION, 1)
        assert session.get_one(Candidate, gone).name == "沈岚"
    with clock.frozen(clock.now() + timedelta(days=1)):
        schedule.look(workspace)
    with workspace.reading() as session:
        assert len(inbox.inbox(session, person=workspace.person).notices) == 1, "one unread notice is enough"

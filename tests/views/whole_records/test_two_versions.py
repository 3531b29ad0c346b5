"""Two people save one record from their forms: both versions are shown, and nothing that was typed is lost.

The list of forms is held complete: a use case that takes what a form saw must be named here.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

import services
from models.values import clock
from services.errors import ConnectionLost
from tests.program import TestProgram
from tests.scenes import NOW
from tests.views.whole_records.forms import FORMS_OF, Form
from views.common.conflict import ConflictDialog

Make = Callable[[QtBot, TestProgram], Form]

WHOLE_RECORDS = {  # what writes a whole record, and where two versions of it are tried
    "services.answer_cards.keep_position": "answers_of_a_position",
    "services.answer_cards.keep_site": "answers_of_a_position",
    "services.calendars.edit": "working_calendar",
    "services.calls.edit": "call_list",
    "services.evaluations.form_edits.publish": "evaluation_form",
    "services.fees.suppliers.edit": "supplier",
    "services.letter_texts.keep": "text_of_letters",
    "services.postings.edit": "text_of_a_posting",
    "services.postings.post": "whereabouts_of_a_posting",
    "services.privacy.assessments.keep": "assessment",
    "services.privacy.notices.set_state": "privacy_note",
    "services.privacy.retention.set_rules": "retention_rules",
    "services.requisition_steps.save": "requisition",
    "services.requisitions.edit": "requisition",
    "services.screening.portrait.set_portrait": "portrait_of_a_position",
    "services.surveys.forms.edit": "survey",
    # tried beside the rest of their rooms
    "services.candidates.edit": "views/candidate/test_candidate_page.py",
    "services.field_dictionary.edit": "views/organisation/test_organisation_page.py",
    "services.organisation.departments.edit": "views/organisation/test_organisation_page.py",
    "services.organisation.people.edit": "views/organisation/test_organisation_page.py",
    "services.organisation.people.leave": "views/organisation/test_organisation_page.py",
    "services.organisation.places.edit": "views/organisation/test_organisation_page.py",
    "services.organisation.places.edit_room": "views/organisation/test_organisation_page.py",
    "services.organisation.titles.edit": "views/organisation/test_organisation_page.py",
    "services.outbox.letters.edit": "views/outbox/test_outbox_page.py",
    "services.positions.edit": "views/positions/test_positions_page.py",
    "services.process.drafts.keep": "views/process/test_editor.py",
    "services.salaries.set_expected": "views/candidate/test_candidate_page.py",
    "services.template_edits.edit": "views/templates/test_templates_page.py",
}
STEPS = {  # an act on what was seen: nothing of a record is typed, or words that go along and come back (`handing`)
    "services.calls.close", "services.calls.log", "services.candidates.edit_contact", "services.cautions.appeal",
    "services.cautions.lift", "services.evaluations.panels.conclude", "services.insights.compare.drop_change",
    "services.fees.claims.leave", "services.fees.claims.rule", "services.fees.claims.withdraw",
    "services.fees.payouts.take_back", "services.fees.suppliers.remove",
    "services.insights.experiments.end", "services.insights.kpi.drop", "services.intake.accept.accept",
    "services.intake.watching.switch", "services.intake.watching.unwatch", "services.interview_states.arrive",
    "services.interview_states.set_state", "services.interviews.fresh", "services.interviews.move",
    "services.organisation.departments.remove", "services.organisation.places.remove",
    "services.organisation.places.remove_room", "services.organisation.rows.fresh", "services.organisation.rows.met",
    "services.organisation.titles.remove", "services.packets.issue.withdraw", "services.packets.landing.land",
    "services.packets.returned.drop", "services.packets.screening.land", "services.pipeline.advance",
    "services.pipeline.reject", "services.position_ends.close", "services.position_ends.pause",
    "services.position_ends.resume", "services.positions.fresh", "services.postings.drop", "services.postings.end",
    "services.postings.renew", "services.privacy.notices.keep_until", "services.process.drafts.discard",
    "services.process.drafts.restore", "services.process.drafts.save", "services.process.publishing.publish",
    "services.requisition_steps.approve", "services.requisition_steps.open_position",
    "services.requisition_steps.pass_on", "services.requisition_steps.send_back", "services.requisition_steps.submit",
    "services.requisitions.fresh", "services.scheduling.person_calendars.remove", "services.sources.set_channel",
    "services.template_edits.remove",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def asked(form: Form) -> list[ConflictDialog]:
    return [dialog for dialog in form.page.findChildren(ConflictDialog) if dialog.isVisible()]


def both_saved(program: TestProgram, form: Form) -> ConflictDialog:
    """I type, a colleague saves, I save: what is asked then."""
    form.type(form.mine)
    with program.workspace.action("x") as session:
        form.elsewhere(session, form.theirs)
    form.save()
    (dialog,) = asked(form)
    return dialog


def kept(program: TestProgram, form: Form) -> str:
    with program.workspace.reading() as session:
        return form.kept(session)


@pytest.mark.parametrize("make", FORMS_OF, ids=lambda make: make.__name__)
def test_both_versions_are_shown_and_each_may_be_kept(qtbot: QtBot, program: TestProgram, make: Make) -> None:
    form = make(qtbot, program)
    dialog = both_saved(program, form)
    assert form.theirs in kept(program, form), "nothing is overwritten before somebody chose"
    said = [(row._theirs._words.text(), row._mine._words.text()) for row in dialog.rows]
    assert any(form.theirs in theirs and form.mine in mine for theirs, mine in said)
    dialog.reject()
    assert form.mine in form.stands(), "back at the form, with what was typed"

    form.save()
    (dialog,) = asked(form)
    dialog.choose_all("mine")
    dialog.save.click()
    assert form.mine in kept(program, form)
    assert not program.errors


@pytest.mark.parametrize("make", FORMS_OF, ids=lambda make: make.__name__)
def test_a_lost_line_takes_nothing_that_was_typed(qtbot: QtBot, program: TestProgram, make: Make) -> None:
    form = make(qtbot, program)
    form.type(form.mine)
    program.fail_next = ConnectionLost()
    form.save()
    assert form.mine in form.stands()
    form.save()
    assert form.mine in kept(program, form)


def test_every_use_case_that_writes_over_what_was_seen_is_known_here() -> None:
    found = set()
    for module in pkgutil.walk_packages(services.__path__, "services."):
        if module.name.startswith("services.demo"):
            continue
        loaded = importlib.import_module(module.name)
        for name, function in vars(loaded).items():
            if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.name:
                continue
            taken = inspect.signature(function).parameters
            if "session" in taken and {"seen", "was", "version"} & taken.keys():
                found.add(f"{module.name}.{name}")
    assert found == WHOLE_RECORDS.keys() | STEPS, "a new one: show both versions of it, and name it here"
    tried = {make.__name__ for make in FORMS_OF}
    assert {where for where in WHOLE_RECORDS.values() if "/" not in where} == tried

"""Every form that writes a whole record, as a test of two people needs it: opened, typed into, saved, read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import CallList, PositionTemplate, Posting, Requisition
from models.values.bilingual import Words
from models.values.keys import Key
from models.values.working_time import Span
from services import (
    answer_cards,
    calendars,
    calls,
    letter_texts,
    postings,
    requisition_steps,
    requisitions,
    templates,
)
from services.answer_cards import Card, Cards
from services.evaluations import form_edits
from services.fees import suppliers
from services.positions import Draft as PositionDraft
from services.positions import create as create_position
from services.postings import Whereabouts, Wording
from services.privacy import assessments, notices, retention
from services.privacy.notices import Purpose, State
from services.privacy.retention import Outcome
from services.requisitions import Wanted
from services.screening import portrait
from services.surveys import forms as surveys
from tests import factories
from tests.program import TestProgram
from tests.scenes import NOW
from views.calls.list_form import ListForm
from views.calls.page import CallsPage
from views.candidate.page import CandidatePage
from views.common.page import Page
from views.context import PageName, Place
from views.fees.page import FeesPage
from views.outbox.page import OutboxPage
from views.postings.page import PostingsPage
from views.privacy.note_popover import NotePopover
from views.privacy.page import PrivacyPage
from views.process.calendar_tab import CalendarTab
from views.requisitions.page import RequisitionsPage
from views.screening.page import ScreeningPage
from views.surveys.desk import SatisfactionDesk
from views.templates.page import FORMS, TemplatesPage


@dataclass
class Form:
    """A form on screen. `elsewhere` is what a colleague saves, `kept` what the record says."""

    page: QWidget
    type: Callable[[str], object]
    save: Callable[[], object]
    stands: Callable[[], str]
    elsewhere: Callable[[Session, str], object]
    kept: Callable[[Session], str]
    mine: str = "这边写的"
    theirs: str = "同事写的"


def shown(qtbot: QtBot, page: Page, place: Place) -> None:
    qtbot.addWidget(page)
    page.resize(1366, 720)
    page.show()
    page.show_place(place)


def position(session: Session) -> Key:
    templates.seed(session)
    template = session.scalars(select(PositionTemplate.id).order_by(PositionTemplate.id)).first()
    assert template is not None
    return create_position(session, template=template, draft=PositionDraft(title="装配工", headcount=20))


def requisition(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        key = requisitions.create(session, wanted=Wanted("车间主任", why="缺人"))
    page = RequisitionsPage(program)
    shown(qtbot, page, Place(PageName.REQUISITIONS, key))

    def elsewhere(session: Session, words: str) -> None:
        row = session.get_one(Requisition, key)
        wanted = replace(requisitions.wanted_of(row), why=words)
        requisition_steps.save(session, requisition=key, seen=row.version, wanted=wanted, submits=False)

    return Form(
        page,
        page.request.form.why.setText,
        lambda: page.act("save"),
        page.request.form.why.text,
        elsewhere,
        lambda session: requisitions.wanted_of(session.get_one(Requisition, key)).why,
    )


def portrait_of_a_position(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        key = position(session)
    page = ScreeningPage(program)
    shown(qtbot, page, Place(PageName.SCREENING, key, "portrait"))
    panel = page.body.portrait

    def elsewhere(session: Session, words: str) -> None:
        found = portrait.opened(session, position=key)
        first, *others = found.portrait.wishes
        changed = replace(found.portrait, wishes=(replace(first, terms=(words,)), *others))
        portrait.set_portrait(session, position=key, portrait=changed, seen=found.version)

    return Form(
        page,
        panel._rows[0].terms.setText,
        panel.save.click,
        panel._rows[0].terms.text,
        elsewhere,
        lambda session: "、".join(portrait.opened(session, position=key).portrait.wishes[0].terms),
    )


def answers_of_a_position(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        row = factories.application(session)
        key, candidate = row.position_id, row.candidate_id
        answer_cards.keep_position(session, position=key, seen=1, cards=Cards((Card("班次", "两班"),)))
    page = CandidatePage(program)
    shown(qtbot, page, Place(PageName.CANDIDATE, candidate))
    page.side.composer.answers.click()
    popover = page.answering.popover
    assert popover is not None
    popover.begin_edit()
    ((_pack, _row, field),) = popover.fields

    def elsewhere(session: Session, words: str) -> None:
        seen = answer_cards.deck(session, position=key).position.version
        answer_cards.keep_position(session, position=key, seen=seen, cards=Cards((Card("班次", words),)))

    return Form(
        page,
        lambda words: field.setPlainText(f"班次：{words}"),
        popover._keep,
        lambda: field.toPlainText() if popover.isVisible() else "",
        elsewhere,
        lambda session: answer_cards.deck(session, position=key).position.cards[0].answer,
    )


def call_list(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        person = factories.application(session).candidate_id
        key = calls.create(session, name="春季复联", candidates=[person], opening="您好")
    page = CallsPage(program)
    shown(qtbot, page, Place(PageName.CALLS, key))
    page._ask_edit()
    (popover,) = page.findChildren(ListForm)

    def elsewhere(session: Session, words: str) -> None:
        row = session.get_one(CallList, key)
        calls.edit(session, call_list=key, seen=row.version, draft=calls.Draft(row.name, words))

    return Form(
        page,
        popover.opening.setPlainText,
        popover.keep,
        lambda: popover.opening.toPlainText() if popover.isVisible() else "",
        elsewhere,
        lambda session: session.get_one(CallList, key).opening,
    )


def _posting(qtbot: QtBot, program: TestProgram) -> tuple[PostingsPage, Callable[[Session], Posting]]:
    with program.workspace.action("x") as session:
        key = position(session)
    page = PostingsPage(program)
    shown(qtbot, page, Place(PageName.POSTINGS, key))
    page._table.selectRow(0)
    page.act("draft")
    return page, lambda session: session.scalars(select(Posting)).one()


def text_of_a_posting(qtbot: QtBot, program: TestProgram) -> Form:
    page, row = _posting(qtbot, program)
    start = page.posting.text.toPlainText()

    def elsewhere(session: Session, words: str) -> None:
        there = row(session)
        postings.edit(session, posting=there.id, seen=there.version, draft=Wording(f"{start}\n{words}"))

    return Form(
        page,
        lambda words: page.posting.text.setPlainText(f"{start}\n{words}"),
        lambda: page.act("save"),
        page.posting.text.toPlainText,
        elsewhere,
        lambda session: row(session).text,
    )


def whereabouts_of_a_posting(qtbot: QtBot, program: TestProgram) -> Form:
    page, row = _posting(qtbot, program)

    def elsewhere(session: Session, words: str) -> None:
        there = row(session)
        postings.post(session, posting=there.id, seen=there.version, at=Whereabouts(words, 5.0))

    return Form(
        page,
        page.posting.url.setText,
        lambda: page.act("post"),
        page.posting.url.text,
        elsewhere,
        lambda session: row(session).url,
        mine="https://example.com/mine",
        theirs="https://example.com/theirs",
    )


def survey(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        surveys.seed(session)
        form = surveys.surveys(session)[0]
    owner = QDialog()
    qtbot.addWidget(owner)
    desk = SatisfactionDesk(program, owner)
    qtbot.addWidget(desk.tab)
    editor = desk.edit(form)

    def now(session: Session) -> surveys.Form:
        return next(each for each in surveys.surveys(session) if each.key == form.key)

    def elsewhere(session: Session, words: str) -> None:
        there = now(session)
        draft = replace(surveys.draft_of(there), name=Words(words, words))
        surveys.edit(session, survey=form.key, seen=there.version, draft=draft)

    return Form(
        owner, editor.name.setText, editor.keep.click, editor.name.text, elsewhere, lambda session: now(session).name.zh
    )


def text_of_letters(qtbot: QtBot, program: TestProgram) -> Form:
    page = OutboxPage(program)
    shown(qtbot, page, Place(PageName.OUTBOX, view="texts"))
    panel = page._texts
    panel.choose("progress", "zh")

    def elsewhere(session: Session, words: str) -> None:
        letter_texts.keep(session, event="progress", language="zh", draft=letter_texts.Draft("主题", words))

    return Form(
        page,
        panel._body.setPlainText,
        panel.confirm,
        panel._body.toPlainText,
        elsewhere,
        lambda session: letter_texts.text(session, "progress", "zh").body,
    )


def privacy_note(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        person = factories.application(session).candidate_id
        notices.set_state(session, candidate=person, purpose=Purpose.TALENT_POOL, state=State.GIVEN, words="电话")
    page = CandidatePage(program)
    shown(qtbot, page, Place(PageName.CANDIDATE, person, "privacy"))

    def there(session: Session) -> notices.Agreed:
        found = notices.panel(session, candidate=person, today=NOW.date())
        return next(each for each in found.purposes if each.purpose is Purpose.TALENT_POOL)

    with program.workspace.reading() as session:
        page.side.privacy.note_wanted.emit(there(session), page)
    (popover,) = page.findChildren(NotePopover)

    def elsewhere(session: Session, words: str) -> None:
        notices.set_state(
            session, candidate=person, purpose=Purpose.TALENT_POOL, state=State.GIVEN, words=words,
            seen=there(session).version,
        )  # fmt: skip

    return Form(
        page,
        popover.words.setText,
        popover._keep,
        lambda: popover.words.text() if popover.isVisible() else "",
        elsewhere,
        lambda session: there(session).words,
    )


def assessment(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        key = assessments.keep(session, draft=assessments.Draft("体检结果", risks="泄露"))
    page = PrivacyPage(program)
    shown(qtbot, page, Place(PageName.PRIVACY, view="assessments"))
    page.assessments.table.selectRow(0)

    def there(session: Session) -> assessments.Assessment:
        return next(each for each in assessments.assessments(session) if each.key == key)

    def elsewhere(session: Session, words: str) -> None:
        draft = assessments.Draft("体检结果", risks=words)
        assessments.keep(session, draft=draft, key=key, seen=there(session).version)

    return Form(
        page,
        page.assessments.risks.setPlainText,
        page.assessments.keep,
        page.assessments.risks.toPlainText,
        elsewhere,
        lambda session: there(session).risks,
    )


def retention_rules(qtbot: QtBot, program: TestProgram) -> Form:
    page = PrivacyPage(program)
    shown(qtbot, page, Place(PageName.PRIVACY, view="rules"))
    box = page.rules.months[Outcome.REJECTED]

    def elsewhere(session: Session, months: str) -> None:
        now = retention.rules(session)
        terms = retention.terms_of({**now.months, Outcome.REJECTED: int(months)})
        retention.set_rules(session, terms=terms, seen=now.version)

    return Form(
        page,
        lambda months: box.setValue(int(months)),
        page.rules.keep,
        lambda: str(box.value()),
        elsewhere,
        lambda session: str(retention.rules(session).months[Outcome.REJECTED]),
        mine="37",
        theirs="29",
    )


def evaluation_form(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        position(session)
    page = TemplatesPage(program)
    shown(qtbot, page, Place(PageName.TEMPLATES, view=FORMS))
    editor = page._form
    assert editor.line is not None
    code = editor.line.code

    def now(session: Session) -> form_edits.Line:
        return next(each for each in form_edits.lines(session) if each.code == code)

    def type_name(words: str) -> None:
        editor._dimensions[0].name.setText(words)
        editor._renew()

    def elsewhere(session: Session, words: str) -> None:
        form = now(session).form
        language = "zh" if form.dimensions[0].name.zh == editor.draft().dimensions[0].name else "en"
        draft = form_edits.draft_of(form, language=language)
        first = replace(draft.dimensions[0], name=words)
        form_edits.publish(
            session, code=code, seen=form.edition, draft=replace(draft, dimensions=(first, *draft.dimensions[1:])),
            is_adopted=True, language=language,
        )  # fmt: skip

    return Form(
        page,
        type_name,
        editor.publish,
        lambda: editor._dimensions[0].name.text(),
        elsewhere,
        lambda session: now(session).form.dimensions[0].name.zh,
    )


def supplier(qtbot: QtBot, program: TestProgram) -> Form:
    with program.workspace.action("x") as session:
        channel = factories.channel(session, "headhunter").id
        key = suppliers.add(session, draft=suppliers.Draft("前程猎头", channel=channel, contact="老关"))
    page = FeesPage(program)
    shown(qtbot, page, Place(PageName.FEES, key, "suppliers"))

    def there(session: Session) -> suppliers.Line:
        return next(line for line in suppliers.register(session).lines if line.key == key)

    def elsewhere(session: Session, words: str) -> None:
        now = there(session)
        suppliers.edit(session, key=key, seen=now.version, draft=replace(now.draft, contact=words))

    return Form(
        page,
        page.form.contact.setText,
        page.form.submit,
        page.form.contact.text,
        elsewhere,
        lambda session: there(session).draft.contact,
    )


def working_calendar(qtbot: QtBot, program: TestProgram) -> Form:
    tab = CalendarTab(program)
    qtbot.addWidget(tab)
    program.changed.connect(tab.refresh)
    tab.refresh()
    seen = tab._calendar

    def elsewhere(session: Session, hours: str) -> None:
        calendars.change(session, to=replace(seen, hours=(Span.parse(hours),)))

    def save() -> None:
        tab._calendar = seen  # a colleague's news that is still on its way
        tab.hours.editingFinished.emit()

    return Form(
        tab,
        tab.hours.setText,
        save,
        tab.hours.text,
        elsewhere,
        lambda session: ", ".join(str(span) for span in calendars.calendar(session).hours),
        mine="08:30-17:30",
        theirs="10:00-19:00",
    )


FORMS_OF: Sequence[Callable[[QtBot, TestProgram], Form]] = (
    requisition, portrait_of_a_position, answers_of_a_position, call_list, text_of_a_posting, whereabouts_of_a_posting,
    survey, text_of_letters, privacy_note, assessment, retention_rules, evaluation_form, supplier, working_calendar,
)  # fmt: skip

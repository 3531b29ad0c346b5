"""The template screens show what was seeded, in both languages, and lead to a new position."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.tables import PositionTemplate
from services import positions, template_edits, templates
from services.evaluations import form_edits
from services.workspace import Workspace
from tests.program import TestProgram
from views.common.conflict import ConflictDialog
from views.context import PageName, Place
from views.templates.fields import Words
from views.templates.page import FORMS, POSITIONS, PROCESSES, TemplatesPage
from views.templates.position_editor import draft_of, language


@pytest.fixture
def program(workspace: Workspace) -> TestProgram:
    with workspace.action("setup") as session:
        templates.seed(session)
    return TestProgram(workspace)


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> TemplatesPage:
    page = TemplatesPage(program)
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    page.show_place(Place(PageName.TEMPLATES))
    return page


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def entries(page: TemplatesPage) -> list[str]:
    return [page._list.item(row).text() for row in range(page._list.count())]


def test_the_four_position_templates_are_listed_and_the_first_is_shown_whole(page: TemplatesPage) -> None:
    assert entries(page)[0] == "Workshop manager (lean)"
    assert len(entries(page)) == 4
    sheet = page._sheet
    assert (sheet.band.low.value(), sheet.band.high.value()) == (15_000, 21_000)
    assert "5 years of lean production" in [wish.words for wish in sheet._portrait.wishes()]
    shown = words(sheet)
    for part in ("Lean improvement", "cannot be conditions"):
        assert part in shown
    assert "8 dimensions" in words(page._side) or "dimensions" in words(page._side)


def test_another_row_shows_another_template(page: TemplatesPage) -> None:
    page._list.setCurrentRow(3)
    assert (page._sheet.band.low.value(), page._sheet.band.high.value()) == (5_500, 8_000)
    assert "Lean improvement" not in words(page._sheet)


def test_using_a_template_leads_to_the_form_with_it_chosen(page: TemplatesPage, program: TestProgram) -> None:
    page._sheet.use.click()
    with program.workspace.reading() as session:
        first = templates.position_templates(session)[0]
    assert program.places == [Place(PageName.POSITIONS, first.key, "new")]


def test_the_processes_have_a_list_of_their_own(page: TemplatesPage) -> None:
    page.show_place(Place(PageName.TEMPLATES, view=PROCESSES))
    assert page._process.list.rows.count() == 4
    assert not page._list.isVisible()
    assert not page._panel.is_shown


def first(program: TestProgram) -> templates.Template:
    with program.workspace.reading() as session:
        return templates.position_template(session, key=templates.position_templates(session)[0].key)


def leave(field: Words, text: str) -> None:
    """Type, and leave the field."""
    field.setText(text)
    field.editingFinished.emit()


def test_a_field_that_is_left_saves_and_the_other_language_stays_where_nothing_changed(
    page: TemplatesPage, program: TestProgram
) -> None:
    before = first(program)
    leave(page._sheet._grade, "M2")
    assert program.codes == ["template.edit"]
    after = first(program)
    assert (after.grade, after.name, after.duties, after.portrait) == (
        "M2", before.name, before.duties, before.portrait
    )  # fmt: skip
    assert "saved" in page._sheet.saved.text()
    leave(page._sheet._grade, "M2")
    assert len(program.codes) == 1
    program.undo()
    assert page._sheet._grade.text() == before.grade


def test_a_portrait_line_keeps_its_tags_when_it_becomes_a_plus_and_moves(
    page: TemplatesPage, program: TestProgram
) -> None:
    def tags() -> list[object]:
        with program.workspace.reading() as session:
            row = session.get_one(PositionTemplate, first(program).key)
            portrait = row.content["portrait"]
            return [line.get("tags") for line in (*portrait["must"], *portrait["plus"])]

    lines = page._sheet._portrait._lines
    had = tags()
    lines[0].kind.setChecked(False)
    after = first(program)
    assert [wish.is_must for wish in after.portrait].count(True) == 3
    assert sorted(map(str, tags())) == sorted(map(str, had))
    page._sheet._portrait._lines[-1].moved.emit(-1)
    assert len(first(program).portrait) == len(had)


def test_what_the_law_refuses_is_said_and_not_saved(page: TemplatesPage, program: TestProgram) -> None:
    page._sheet._portrait.add_line()
    line = page._sheet._portrait._lines[-1]
    leave(line.words, "限男性，35 岁以下")
    assert program.codes == []
    assert not page._sheet.refusal.isHidden()
    assert "限男性" in page._sheet.refusal.accessibleName()
    assert line.words.text() == "限男性，35 岁以下"
    leave(line.words, "能倒班")
    assert page._sheet.refusal.isHidden()
    assert "能倒班" in [wish.words.zh for wish in first(program).portrait]


def test_a_copy_is_opened_and_can_be_removed_but_not_one_that_was_used(
    page: TemplatesPage, program: TestProgram
) -> None:
    page._copy()
    assert len(entries(page)) == 5
    assert page._template is not None
    assert page._template.name.en.endswith("(copy)")
    page._remove()
    assert len(entries(page)) == 4
    used = first(program)
    with program.workspace.action("position.create") as session:
        positions.create(session, template=used.key, draft=positions.Draft("车间主任"))
    page.show_place(Place(PageName.TEMPLATES, used.key, POSITIONS))
    page._remove()
    assert [getattr(error, "code", "") for error in program.errors] == ["template.in_use"]


def test_a_form_is_edited_warned_of_and_published_as_the_next_edition(
    page: TemplatesPage, program: TestProgram
) -> None:
    page.show_place(Place(PageName.TEMPLATES, view=FORMS))
    assert len(entries(page)) == 4
    editor = page._form
    line = editor.line
    assert line is not None
    assert not editor._publish.isEnabled()
    assert editor._advice.isHidden()
    for _ in range(3):
        editor._dimensions[-1].removed.emit()
    assert not editor._advice.isHidden()  # five are too few: advice, not a wall
    added = editor.add_dimension()
    added.name.setText("夜班适应")
    added.edited.emit()
    editor.publish()
    assert "夜班适应" in editor.refusal.accessibleName()  # its scores are not described yet
    for points, (short, _) in enumerate(added._anchors, 1):
        short.setText(f"第 {points} 级")
    added.edited.emit()
    question = editor.add_question()
    question.words.setText("近期有结婚打算吗？")
    editor.publish()
    assert "结婚打算" in editor.refusal.accessibleName()
    question.words.setText("夜班最长连续上过几天？")
    question.about.setCurrentIndex(question.about.findData("夜班适应"))
    editor.publish()
    assert program.codes == ["form.publish"]
    with program.workspace.reading() as session:
        newest = next(each for each in form_edits.lines(session) if each.code == line.code)
    assert newest.form.edition == 2
    assert newest.form.dimensions[-1].name.zh == "夜班适应"
    assert newest.form.questions[-1].dimension == newest.form.dimensions[-1].code
    assert not editor._publish.isEnabled()
    program.undo()
    assert editor.line is not None
    assert editor.line.form.edition == 1


def test_what_is_typed_into_a_form_survives_a_change_elsewhere(page: TemplatesPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.TEMPLATES, view=FORMS))
    page._form._dimensions[0].name.setText("改了一半")
    page._form._dimensions[0].edited.emit()
    page.refresh()
    assert page._form._dimensions[0].name.text() == "改了一半"
    page._copy()
    assert len(entries(page)) == 5


def test_a_colleagues_edit_of_the_same_template_takes_nothing_away(page: TemplatesPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.TEMPLATES))
    sheet, template = page._sheet, page._template
    assert template is not None
    was = draft_of(template)
    sheet._family.setText("half typed")

    with program.workspace.action("template.edit") as session:
        theirs = replace(was, grade="P9", duties=(*was.duties, "带教新人"))
        template_edits.edit(
            session, key=template.key, seen=template.version, draft=theirs, was=was, language=language()
        )
    assert sheet._family.text() == "half typed"

    sheet._family.edited.emit()
    with program.workspace.reading() as session:
        kept = template_edits.draft_of(templates.position_template(session, key=template.key), language=language())
    assert (kept.family, kept.grade, kept.duties[-1]) == ("half typed", "P9", "带教新人")


def test_two_versions_of_a_list_may_both_be_kept(page: TemplatesPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.TEMPLATES))
    sheet, template = page._sheet, page._template
    assert template is not None
    was = draft_of(template)
    sheet._synonyms.setPlainText("\n".join((*was.synonyms, "我的叫法")))
    with program.workspace.action("template.edit") as session:
        theirs = replace(was, synonyms=(*was.synonyms, "他的叫法"))
        template_edits.edit(
            session, key=template.key, seen=template.version, draft=theirs, was=was, language=language()
        )
    sheet._synonyms.edited.emit()

    (asked,) = page.findChildren(ConflictDialog)
    asked.rows[0].choose("both")
    asked.save.click()
    with program.workspace.reading() as session:
        kept = templates.position_template(session, key=template.key)
    assert kept.synonyms[-2:] == ("他的叫法", "我的叫法")

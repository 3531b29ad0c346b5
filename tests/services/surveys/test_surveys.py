"""Surveys: their questions are the workspace's own, answers are checked, the figures come from the metric engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import func, select

from models.tables import Action, Survey, SurveyAnswer
from models.values import clock
from models.values.bilingual import Words
from models.values.keys import Key
from services import journal
from services.errors import AppError
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import Part, applications_behind
from services.insights.scope import Scope
from services.progress import Quiet
from services.surveys import answers, forms, tables, trend
from services.surveys.answers import Giver
from services.surveys.forms import Audience, Draft, Kind, Question
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import scenes
from tests.program import _Desk
from tests.scenes import NOW

SCOPE = Scope(date(2026, 2, 1), date(2026, 3, 31))


def survey(workspace: Workspace, code: str = "candidate_interview") -> forms.Form:
    with workspace.action(UseCase.SURVEY_EDIT) as session:
        forms.seed(session)
    with workspace.reading() as session:
        return next(form for form in forms.surveys(session) if form.code == code)


def answer(workspace: Workspace, form: forms.Form, points: int, comment: str = "", giver: Giver | None = None) -> Key:
    given: dict[str, int | str] = {q.code: points for q in form.questions if q.kind is Kind.SCALE}
    with workspace.action(UseCase.SURVEY_ANSWER) as session:
        return answers.keep(
            session, survey=form.key, answers=given | {"comment": comment}, way="kiosk", giver=giver, at=NOW
        )


def test_shipped_surveys_come_once_and_are_the_workspaces_own(workspace: Workspace) -> None:
    form = survey(workspace)
    with workspace.action(UseCase.SURVEY_EDIT) as session:
        assert forms.seed(session) == 0
        mine = Question("punctual", Kind.SCALE, Words("准时吗？", "On time?"))
        forms.edit(session, survey=form.key, seen=form.version, draft=Draft(Words("面试体验", "Interview"), (mine,)))
        action = session.info["action"]
    with workspace.reading() as session:
        now = forms.form_of(session.get_one(Survey, form.key))
        assert (now.name.zh, len(now.questions), now.edition) == ("面试体验", 1, form.edition + 1)
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert len(forms.form_of(session.get_one(Survey, form.key)).questions) == len(form.questions)


def test_a_question_that_the_law_forbids_is_refused(workspace: Workspace) -> None:
    form = survey(workspace)
    asked = Question("", Kind.TEXT, Words("你结婚了吗？打算要孩子吗？", "Are you married?"))
    with pytest.raises(AppError, match="lawful"), workspace.action(UseCase.SURVEY_EDIT) as session:
        forms.edit(session, survey=form.key, seen=form.version, draft=Draft(Words("x", "x"), (asked,)))


def test_the_figure_counts_answers_compares_and_marks_few(workspace: Workspace) -> None:
    form = survey(workspace)
    for points in (5, 4, 4, 2, 3):
        answer(workspace, form, points, comment=f"给 {points} 分")
    with workspace.reading() as session:
        told = trend.told(session, audience=Audience.CANDIDATE, scope=SCOPE, today=date(2026, 3, 12))
    assert (told.figure.part, told.figure.n, told.figure.is_small) == (3, 5, True)
    assert told.before.n == 0
    assert [first.month for first, _ in told.months] == [10, 11, 12, 1, 2, 3]
    assert told.months[-1][1].n == 5
    assert {asked.n for asked in told.questions} == {5}
    assert told.questions[0].mean_hundredths == 360
    assert len(told.comments) == 5
    assert {comment.name for comment in told.comments} == {""}


def test_people_stand_behind_a_figure_only_where_they_are_named(workspace: Workspace) -> None:
    with clock.frozen(NOW):
        scene = scenes.first_interview(workspace)
    form = survey(workspace)
    answer(workspace, form, 5, "很好", Giver(application=scene.application))
    metric = BY_CODE["candidate_satisfaction"]
    with workspace.reading() as session:
        assert applications_behind(session, metric, SCOPE, Part.ALL) == []
    with workspace.action(UseCase.SURVEY_EDIT) as session:
        forms.edit(session, survey=form.key, seen=form.version, draft=replace(forms.draft_of(form), is_anonymous=False))
    answer(workspace, form, 5, "我是韩立群", Giver(application=scene.application))
    with workspace.reading() as session:
        assert applications_behind(session, metric, SCOPE, Part.ALL) == [scene.application]
        told = trend.told(session, audience=Audience.CANDIDATE, scope=SCOPE, today=date(2026, 3, 12))
    assert {comment.name for comment in told.comments} == {"", "韩立群"}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, "survey.nothing_answered"),
        ({"clear": 6}, "survey.score_impossible"),
        ({"comment": "长" * 2_001}, "survey.comment_too_long"),
    ],
)
def test_answers_that_are_none_are_refused(workspace: Workspace, given: dict[str, int | str], code: str) -> None:
    form = survey(workspace)
    with pytest.raises(AppError) as error, workspace.action(UseCase.SURVEY_ANSWER) as session:
        answers.keep(session, survey=form.key, answers=given, way="kiosk")
    assert error.value.code == code


def test_a_filled_table_is_taken_in_once_says_what_is_unclear_and_is_undone(
    workspace: Workspace, tmp_path: Path
) -> None:
    form = survey(workspace, "department_service")
    path = tmp_path / "回答.xlsx"
    path.write_bytes(tables.write_empty(form, "zh"))
    book = openpyxl.load_workbook(path)
    sheet: Any = book.worksheets[0]
    sheet["A1"] = "1、" + form.questions[0].words.zh  # as web forms number their questions
    for row in ([5, 4, 3, 4, "快一点"], ["满意", "一般", "６", None, None], [None] * 5, [2, 2, 2, 2, ""]):
        sheet.append(row)
    book.save(path)
    desk = _Desk(workspace)
    taken = tables.take_in(desk, Quiet(), survey=form.key, path=str(path))
    assert (taken.kept, taken.unclear) == (3, ("3: ６",))
    assert tables.take_in(desk, Quiet(), survey=form.key, path=str(path)).was_known
    with workspace.reading() as session:
        scores = sorted(score or 0 for score in session.scalars(select(SurveyAnswer.score_hundredths)))
        action = session.scalars(select(Action.id).where(Action.code == UseCase.SURVEY_IMPORT)).one()
    assert scores == [200, 350, 400]
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert session.scalar(select(func.count()).select_from(SurveyAnswer)) == 0


def test_a_table_without_the_questions_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("姓名,电话\n孔晓晨,13900001234\n", encoding="utf-8")
    with pytest.raises(AppError, match=r"survey\.no_columns"):
        tables.take_in(_Desk(workspace), Quiet(), survey=survey(workspace).key, path=str(path))

"""Scenes of the profile: a warning that stands on somebody, prepared answers over a talk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tools.pictures import scenes
from tools.pictures.studio import Studio


def warn(studio: Studio) -> QWidget | None:
    """A warning that stands on a profile, and another one being written."""
    from datetime import date

    from models.values.enums import CautionKind
    from services import cautions
    from services.use_cases import UseCase
    from views.candidate.page import CandidatePage

    program, page = studio.program, studio.window.page
    assert program is not None
    assert isinstance(page, CandidatePage)
    assert page.place is not None
    assert page.place.key is not None
    with program.workspace.action(UseCase.CAUTION) as session:
        key = page.place.key
        if not cautions.standing(session, candidates=[key]):
            end = date(2026, 9, 12)
            cautions.warn(session, candidate=key, kind=CautionKind.COOLING, reason="两次爽约未说明", until=end)
    page.refresh()
    studio.settle()
    page.cautioning.ask(page.head.more)
    return None


def answer(studio: Studio) -> QWidget | None:
    """Prepared answers of a position and its site, over the talk that they are for."""
    from services import answer_cards
    from services.answer_cards import Cards
    from services.use_cases import UseCase
    from views.candidate.page import CandidatePage

    program, page = studio.program, studio.window.page
    assert program is not None
    assert isinstance(page, CandidatePage)
    profile = page.attesting.profile
    assert profile is not None
    assert profile.way is not None
    with program.workspace.action(UseCase.ANSWERS) as session:
        deck = answer_cards.deck(session, position=profile.way.position)
        typed = "带什么：身份证、学历证、离职证明原件\n班次：两班倒，每两周轮一次，夜班补贴 30 元"
        about = Cards(answer_cards.read(typed))
        answer_cards.keep_position(session, position=deck.position.key, seen=deck.position.version, cards=about)
        if deck.site is not None:
            way = Cards(answer_cards.read("食宿：免费工作餐，宿舍两人一间\n怎么来：地铁 5 号线转 178 路，门口登记"))
            answer_cards.keep_site(session, location=deck.site.key, seen=deck.site.version, cards=way)
    studio.settle()
    page.side.composer.answers.click()
    return None


def unwarn(studio: Studio) -> None:
    """The person as before."""
    from services import cautions
    from services.use_cases import UseCase
    from views.candidate.page import CandidatePage

    scenes.close_popups(studio)
    program, page = studio.program, studio.window.page
    if program is not None and isinstance(page, CandidatePage) and page.cautioning.word is not None:
        word = page.cautioning.word
        with program.workspace.action(UseCase.CAUTION) as session:
            cautions.lift(session, key=word.key, seen=word.version)

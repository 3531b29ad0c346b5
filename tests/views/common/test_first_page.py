"""At a seat the small first page stands there until the original has come; afterwards nothing of it is left."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from models.values.enums import DocumentKind
from models.values.keys import Key, new_key
from services import documents, previews
from services.documents import OpenedDocument
from services.previews import FirstPage
from services.resumes.documents import Box, Kind, Line, Page, ReadDocument, Reader
from tests.program import TestProgram
from views.common.document_pages import DrawnSheet, FirstSheet
from views.common.document_preview import DocumentPreview


class SlowLine:
    """Keeps what was asked until the test lets it through."""

    def __init__(self, program: TestProgram, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[tuple[Callable[..., Any], Callable[..., None]]] = []
        monkeypatch.setattr(program, "seat", object())
        monkeypatch.setattr(
            program, "read", lambda question, answer, failed=None: self.asked.append((question, answer))
        )

    def arrive(self, what: object, answer: object) -> None:
        for question, told in list(self.asked):
            if getattr(question, "func", None) is what:
                self.asked.remove((question, told))
                told(answer)
                return
        raise AssertionError("it was not asked")


def first_page(document: Key) -> FirstPage:
    out = io.BytesIO()
    Image.new("RGB", (64, 90), "#204060").save(out, "WEBP", lossless=True)
    return FirstPage(document, 64, 90, out.getvalue())


def original(document: Key) -> OpenedDocument:
    line = Line("仝小满", Box(10, 10, 60, 24), (10.0, 27.0, 43.0, 60.0), 1.0)
    read = ReadDocument(Kind.PDF, (Page(595, 842, (line,)), Page(595, 842, ())), Reader.TEXT, 1.0, (), 2)
    return OpenedDocument(document, DocumentKind.RESUME, "a.pdf", None, read)  # type: ignore[arg-type]


def middle(preview: DocumentPreview) -> str:
    sheet = preview.findChildren(DrawnSheet)[0]
    return sheet.grab().toImage().pixelColor(sheet.width() // 2, sheet.height() // 2).name()


def test_it_is_there_first_and_the_sharp_page_takes_its_place(
    program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = SlowLine(program, monkeypatch)
    preview, document = DocumentPreview(program), new_key()
    qtbot.addWidget(preview)
    preview.resize(700, 900)
    preview.show()
    preview.show_document(document)
    line.arrive(previews.of, first_page(document))
    assert len(preview.findChildren(FirstSheet)) == 1
    assert middle(preview) == "#204060"
    assert not line.asked or all(question.func is documents.opened for question, _ in line.asked)  # type: ignore[attr-defined]

    line.arrive(documents.opened, original(document))
    qtbot.waitUntil(lambda: not preview.findChildren(FirstSheet))
    assert len(preview.findChildren(DrawnSheet)) == 2
    assert middle(preview) == "#204060"  # until the sharp one is drawn
    assert any(question.func is documents.page_picture for question, _ in line.asked)  # type: ignore[attr-defined]


def test_one_that_comes_late_or_for_another_file_or_not_at_all_disturbs_nothing(
    program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = SlowLine(program, monkeypatch)
    preview, document = DocumentPreview(program), new_key()
    qtbot.addWidget(preview)
    preview.show_document(document)
    line.arrive(documents.opened, original(document))
    line.arrive(previews.of, first_page(document))
    assert not preview.findChildren(FirstSheet)

    other = new_key()
    preview.show_document(other)
    line.arrive(previews.of, first_page(document))
    assert not preview.findChildren(FirstSheet)
    preview.show_document(document)
    line.arrive(previews.of, None)
    assert not preview.findChildren(FirstSheet)


def test_a_workspace_of_this_computer_asks_for_none(
    program: TestProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = SlowLine(program, monkeypatch)
    monkeypatch.setattr(program, "seat", None)
    preview = DocumentPreview(program)
    qtbot.addWidget(preview)
    preview.show_document(new_key())
    assert [question.func for question, _ in line.asked] == [documents.opened]  # type: ignore[attr-defined]

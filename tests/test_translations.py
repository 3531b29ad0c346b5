"""Every text of the program is translated, and the tool that keeps it so finds what is not."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from resources import translations as compiler
from tools import translations, ts_file
from tools.texts import Text, inherited_plurals, texts_in
from tools.ts_file import Message


def source(folder: Path, code: str) -> Path:
    path = folder / "page.py"
    path.write_text(textwrap.dedent(code), encoding="utf-8")
    return path


def test_every_text_of_the_program_is_translated() -> None:
    assert translations.check() == []


def test_texts_are_found_with_the_class_that_qt_will_ask_for(tmp_path: Path) -> None:
    texts, faults = texts_in(
        source(
            tmp_path,
            """
            class Page(QWidget):
                def a(self):
                    class Inner(QObject):
                        def b(self):
                            return self.tr("inside")
                    return self.tr("after a nested class"), f"{self.tr('in a formatted string')}"
                def c(self, rows):
                    return self.tr("%n rows", "in a table", len(rows))
            def d(n):
                return QCoreApplication.translate("Words", "%n days", "", n)
            """,
        )
    )

    assert faults == []
    assert {(text.context, text.source, text.comment, text.is_plural) for text in texts} == {
        ("Inner", "inside", "", False),
        ("Page", "after a nested class", "", False),
        ("Page", "in a formatted string", "", False),
        ("Page", "%n rows", "in a table", True),
        ("Words", "%n days", "", True),
    }


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ('self.tr(f"Hello {name}")', "f-string"),
        ("self.tr(name)", "literal"),
        ('other.tr("Hello")', "self.tr"),
        ('self.tr("%n rows")', "%n"),
        ('self.tr("rows", "", 3)', "%n"),
        ('QLabel("Hello")', "without tr()"),
        ('label.setText("你好")', "without tr()"),
        ('label.setToolTip(f"{count} rows")', "without tr()"),
    ],
)
def test_a_text_that_cannot_be_translated_is_named(tmp_path: Path, statement: str, complaint: str) -> None:
    code = f"class Page(QWidget):\n    def a(self, name, other, label, count):\n        {statement}\n"

    _, faults = texts_in(source(tmp_path, code))

    assert [complaint in fault.words for fault in faults] == [True]


def test_a_plural_of_a_class_with_subclasses_is_refused() -> None:
    text = Text("Page", "%n rows", "", True, "page.py:1", is_of_class=True)

    assert inherited_plurals([text], {"Page"})
    assert not inherited_plurals([text], {"Other"})


def test_translations_survive_an_update_and_a_move_to_another_class(tmp_path: Path) -> None:
    path = tmp_path / "page.zh_CN.ts"
    old = [
        Message("Page", "Move <b>", "", False, ["移动 <b>"]),
        Message("Page", "%n rows", "", True, ["%n 行"]),
        Message("Page", "Gone", "", False, ["没了"]),
    ]
    ts_file.write(path, old, "zh_CN")
    texts = [
        Text("Dialog", "Move <b>", "", False, ""),
        Text("Page", "%n rows", "", True, ""),
        Text("Page", "New", "", False, ""),
    ]

    merged = ts_file.merge(ts_file.read(path), texts, "zh_CN")

    assert [(message.context, message.forms) for message in merged] == [
        ("Dialog", ["移动 <b>"]),
        ("Page", ["%n 行"]),
        ("Page", []),
    ]


def test_the_compiled_file_speaks(tmp_path: Path, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiler, "FOLDER", tmp_path)
    path = tmp_path / "page.zh_CN.ts"
    ts_file.write(path, [Message("Page", "%n rows in {file}", "", True, ["{file} 中有 %n 行"])], "zh_CN")

    translator = QTranslator()
    assert translator.load(str(compiler.compiled("zh_CN", tmp_path)))

    assert translator.translate("Page", "%n rows in {file}", "", 3) == "{file} 中有 %n 行"


def test_a_newer_source_is_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiler, "FOLDER", tmp_path)
    path = tmp_path / "page.zh_CN.ts"
    ts_file.write(path, [Message("Page", "Save", "", False, ["保存"])], "zh_CN")
    first = compiler.compiled("zh_CN", tmp_path).read_bytes()
    assert compiler.compiled("zh_CN", tmp_path).read_bytes() == first

    ts_file.write(path, [Message("Page", "Save", "", False, ["存一下"])], "zh_CN")

    assert compiler.compiled("zh_CN", tmp_path).read_bytes() != first

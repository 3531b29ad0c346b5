"""Both themes are readable, every role and icon that code names exists, and nothing is kept past a change of theme."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import resources
from desktop.theme import style_sheet
from views.common.look import Look, load_theme, look

ROOT = Path(__file__).resolve().parents[3]
GROUNDS = ("window", "canvas", "surface", "sunken", "hover", "selected")
TEXT = 4.5  # WCAG AA for text
MARK = 3.0  # WCAG AA for marks and borders of controls

PAIRS = [
    *((ink, ground, TEXT) for ink in ("text", "text2", "text3") for ground in GROUNDS),
    *((ink, "pressed", TEXT) for ink in ("text", "text2")),
    *(("on_accent", ground, TEXT) for ground in ("accent", "accent_hover", "accent_press")),
    *(("accent_text", ground, TEXT) for ground in (*GROUNDS, "accent_soft")),
    *((s, g, TEXT) for s in ("danger", "warn", "ok") for g in (*GROUNDS, f"{s}_soft") if g != "sunken"),
    *(("input", ground, MARK) for ground in ("surface", "canvas", "window", "sunken")),
    *((mark, "surface", MARK) for mark in ("c1", "c2", "c3", "c4", "c5", "star", "focus")),
    ("on_inverse", "inverse", TEXT),
    ("surface", "danger", TEXT),  # the badge of the rail
    ("star", "selected", MARK),
    ("focus", "canvas", MARK),
    ("focus", "selected", MARK),
    ("page_text", "page", TEXT),
    ("page_text", "hit", TEXT),
]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_every_pair_of_roles_that_meets_on_screen_is_readable(name: str, front: str, ground: str, least: float) -> None:
    colors = load_theme(name).colors
    assert contrast(colors[front], colors[ground]) >= least


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)


def test_both_themes_have_the_same_roles() -> None:
    assert load_theme("light").colors.keys() == load_theme("dark").colors.keys()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_names_only_roles_and_pictures_that_exist(name: str) -> None:
    rules = style_sheet(load_theme(name))
    assert "@" not in rules
    pictures = re.findall(r"url\(([^)]+)\)", rules)
    assert pictures
    assert [picture for picture in pictures if not Path(picture).is_file()] == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_small_pictures_of_a_theme_use_its_colours(name: str) -> None:
    theme = load_theme(name)
    known = {color.name().upper() for color in theme.colors.values()}
    for picture in resources.path("theme", name).glob("*.svg"):
        used = {found.upper() for found in re.findall(r"#[0-9A-Fa-f]{6}", picture.read_text())}
        assert used <= known, picture.name


ICON_FIRST = {"IconButton", "EmptyState", "IconLabel", "icon", "pixmap", "set_icon"}


def icons_named(path: Path) -> set[str]:
    """Icon names that stand in a module: by keyword, or where a call takes one by place."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        taken = [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
        if name in ICON_FIRST:
            taken += node.args[:1]
        elif name == "draw_icon" or name == "Command":
            taken += node.args[2:3]
        found |= {part.value for part in taken if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return found - {""}


def test_every_icon_named_in_code_exists() -> None:
    missing = {
        f"{path.relative_to(ROOT)}: {icon}"
        for folder in ("views", "desktop")
        for path in (ROOT / folder).rglob("*.py")
        for icon in icons_named(path)
        if not resources.path("icons", f"{icon}.svg").is_file()
    }
    assert missing == set()


def test_icons_are_found_in_code_where_they_stand(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('IconButton("bell", "x"); Button("x", icon="star"); look().draw_icon(p, at, "lock", 12)')
    assert icons_named(module) == {"bell", "star", "lock"}


def test_an_icon_takes_the_colour_of_the_theme_that_is_worn_when_it_is_painted(qtbot: QtBot) -> None:
    own = look()
    before = own.theme
    icon = own.icon("square", 16, "text")
    try:
        own.wear(load_theme("light"))
        light = darkest(icon.pixmap(QSize(16, 16), 1.0).toImage())
        own.wear(load_theme("dark"))
        dark = darkest(icon.pixmap(QSize(16, 16), 1.0).toImage())
    finally:
        own.wear(before)
    assert light < 0.2 < 0.7 < dark


def darkest(image: object) -> float:
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return min(color.lightnessF() for color in pixels if color.alphaF() > 0.9)


def test_pixmaps_are_rendered_once_for_each_scale(qtbot: QtBot) -> None:
    own = Look()
    first = own.pixmap("star", 16, "star", 1.5)
    assert own.pixmap("star", 16, "star", 1.5).cacheKey() == first.cacheKey()
    assert (first.width(), first.devicePixelRatio()) == (24, 1.5)
    assert own.pixmap("star", 16, "star", 1.5, filled=True).cacheKey() != first.cacheKey()


def test_an_unknown_role_or_icon_fails_where_it_is_asked_for(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        look().color("beautiful")
    with pytest.raises(FileNotFoundError):
        look().icon("no-such-icon")


def test_fonts_have_tabular_digits_and_never_a_medium_weight(qtbot: QtBot) -> None:
    for bold in (False, True):
        font = look().font("body", bold=bold)
        assert font.weight() in (400, 700)
        assert [tag.toString() for tag in font.featureTags()] == [b"tnum"]
        assert font.pixelSize() == 13

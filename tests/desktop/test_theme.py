"""High contrast: the system's colours in every role, readable in every pair that meets on screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop.high_contrast import contrast_theme
from desktop.theme import palette_of, style_sheet
from tests.views.common.test_look import PAIRS, contrast
from views.common.look import load_theme


def system(window: str, ink: str, highlight: str, highlighted: str) -> QPalette:
    palette = QPalette(QColor(window))
    for role, name in (
        (QPalette.ColorRole.Window, window),
        (QPalette.ColorRole.WindowText, ink),
        (QPalette.ColorRole.Highlight, highlight),
        (QPalette.ColorRole.HighlightedText, highlighted),
    ):
        palette.setColor(role, QColor(name))
    return palette


NIGHT = system("black", "white", "cyan", "black")
DESERT = system("ivory", "black", "purple", "white")


@pytest.mark.parametrize("palette", [NIGHT, DESERT], ids=["night", "desert"])
def test_the_systems_colours_are_readable_in_every_role(palette: QPalette) -> None:
    theme = contrast_theme(palette)
    assert theme.colors.keys() == load_theme("light").colors.keys()
    for front, ground, least in PAIRS:
        assert contrast(theme.colors[front], theme.colors[ground]) >= least, (front, ground)


def test_a_high_contrast_theme_can_be_worn() -> None:
    theme = contrast_theme(NIGHT)
    assert theme.is_dark
    assert "@" not in style_sheet(theme)
    assert palette_of(theme).window().color().name() == QColor("black").name()

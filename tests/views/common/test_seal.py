"""The sign of the program is there in every size that systems ask for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from views.common.look import load_theme
from views.common.seal import seal_icon


def test_the_seal_is_indigo_with_a_light_sign_in_every_size(qtbot: QtBot) -> None:
    icon = seal_icon()
    accent = load_theme("light").colors["accent"].name()
    for side in (16, 32, 48, 256):
        image = icon.pixmap(side, side).toImage()
        assert image.width() == side
        colors = {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
        assert accent in colors
        assert len(colors) > 2  # the sign stands on the ground
        assert image.pixelColor(0, 0).alpha() < 32  # round corners

"""A theme for people who asked the system for high contrast: the system's own colours, icons and words as ever."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from views.common.look import Theme, load_theme

_STATES = {"hover": 0.08, "pressed": 0.14, "selected": 0.2, "accent_soft": 0.2}  # share of the highlight colour


def contrast_theme(system: QPalette) -> Theme:
    """Every role from the system's palette: ink and lines in its text colour, one accent from its highlight."""
    ink, ground = system.windowText().color(), system.window().color()
    accent, on_accent = system.highlight().color(), system.highlightedText().color()
    is_dark = ground.lightnessF() < 0.5
    base = load_theme("dark" if is_dark else "light")
    colors = dict.fromkeys(base.colors, ink)  # text, lines, marks, status words
    colors |= dict.fromkeys(("window", "canvas", "surface", "sunken"), ground)
    colors |= {role: _mixed(accent, ground, share) for role, share in _STATES.items()}
    colors |= dict.fromkeys(("danger_soft", "warn_soft", "ok_soft"), ground)
    colors |= dict.fromkeys(("accent", "accent_hover", "accent_press"), accent)
    colors |= {"on_accent": on_accent, "inverse": ink, "on_inverse": ground}
    colors["disabled"] = system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    for kept in ("page", "page_text", "shadow", "hit"):
        colors[kept] = base.colors[kept]
    return Theme(base.name, is_dark, colors)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )

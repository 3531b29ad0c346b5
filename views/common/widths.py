"""Window widths at which the layout changes, in logical pixels (DESIGN-UI §4)."""

from __future__ import annotations

WIDE = 1400  # all panels at their full width
DRAWER_BELOW = 1200  # under it the context panel becomes a drawer and the search an icon


def side_margin(window_width: int) -> int:
    """Side margin of pages: 20 px, 14 below 1400."""
    return 20 if window_width >= WIDE else 14

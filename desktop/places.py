"""Where a person has been: the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from views.context import Place

LONGEST = 100


class Places:
    """A stack of places. Going to the same object again replaces it instead of making the way back longer."""

    def __init__(self) -> None:
        self._been: list[Place] = []

    @property
    def here(self) -> Place | None:
        return self._been[-1] if self._been else None

    @property
    def can_go_back(self) -> bool:
        return len(self._been) > 1

    def go(self, place: Place) -> None:
        here = self.here
        if here is not None and here.page == place.page and (here.key == place.key or place.is_beside):
            self._been[-1] = place
            return
        self._been.append(place)
        del self._been[:-LONGEST]

    def back(self) -> Place | None:
        """Leave this place; gives the one before, or None where the way ends."""
        if not self.can_go_back:
            return None
        self._been.pop()
        return self._been[-1]

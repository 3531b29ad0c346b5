"""The seats of `tests/seats.py`, for the tests of this folder."""

from tests.seats import house, shared

__all__ = ["house", "shared"]

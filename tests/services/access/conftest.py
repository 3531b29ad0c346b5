"""The seats of `tests/seats.py`, for the tests of this folder."""

from tests.seats import as_role, house, shared

__all__ = ["as_role", "house", "shared"]

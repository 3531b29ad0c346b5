"""The workstations of `tests/workstations.py`, for the tests of this folder."""

from tests.workstations import colleague, far_workspace, wire

__all__ = ["colleague", "far_workspace", "wire"]

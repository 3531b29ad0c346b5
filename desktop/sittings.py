"""Which sitting goes with what was opened; each is imported where it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.sitting import LocalSitting, Sitting
from services.local_workspace import LocalWorkspace
from services.sandbox import Sandbox

if TYPE_CHECKING:
    from desktop.program import RunningProgram
    from services.server_workspace.opening import SharedWorkspace


def sitting_over(opened: LocalWorkspace | SharedWorkspace | Sandbox, program: RunningProgram) -> Sitting:
    """All that goes along with a workspace of this computer, its throw-away copy, or a shared one."""
    if isinstance(opened, LocalWorkspace):
        return LocalSitting(opened, program)
    if isinstance(opened, Sandbox):
        from desktop.sandbox_sitting import SandboxSitting

        return SandboxSitting(opened, program)
    from desktop.shared_sitting import SharedSitting

    return SharedSitting(opened, program)

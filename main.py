"""招贤 Zhaoxian. `python main.py --help` names the commands; without one the window opens.

Only the standard library is imported here: worker processes start from this file, too.
"""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run the window or one command; the answer is the exit code."""
    multiprocessing.freeze_support()
    from desktop.runtime_check import UnsupportedRuntime, quicken_start, refuse_broken_runtime

    try:
        refuse_broken_runtime()
    except UnsupportedRuntime as error:
        print(error, file=sys.stderr)
        return 2
    quicken_start()
    from desktop.command_line import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

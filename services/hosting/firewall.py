"""How colleagues' computers get through the firewall of the host: the command for this system, to be confirmed."""

from __future__ import annotations

import shutil
import sys

NAME = "Zhaoxian"


def hint(port: int) -> str:
    """The command that opens the host's port in the office's network, for an administrator of this computer."""
    if sys.platform == "win32":
        return (
            f'netsh advfirewall firewall add rule name="{NAME}" dir=in action=allow protocol=TCP '
            f"localport={port} profile=private,domain"
        )
    if sys.platform == "darwin":
        return "/usr/libexec/ApplicationFirewall/socketfilterfw --add " + sys.executable
    if shutil.which("firewall-cmd"):
        return f"firewall-cmd --permanent --add-port={port}/tcp && firewall-cmd --reload"
    return f"ufw allow {port}/tcp"

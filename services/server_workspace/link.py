"""`name.zxlink`: where a shared workspace is and whom it lets in from here. No secret stands in it.

It lies beside the local workspaces and is opened like one of them. The certificate in it is pinned: a
server that cannot show it is not the one that invited.
"""

from __future__ import annotations

import dataclasses
import ipaddress
import json
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services import atomic_file
from services.errors import AppError
from services.workspaces import location

SUFFIX = ".zxlink"
FORMAT = 1
_KIND = "zhaoxian link"
_LARGEST_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class ServerLink:
    """One person's way to one shared workspace.

    `addresses` are tried one after another. With a `certificate` the server must show exactly it, under
    `tls_name`, whatever its address is today; without one it must show one that this computer's
    authorities vouch for, under the address's own name.
    """

    workspace: uuid.UUID
    organisation: str
    person: str  # whose it is, for the screen
    addresses: tuple[str, ...]
    port: int
    database: str
    login: str
    tls_name: str = ""
    certificate: str = ""  # PEM

    def at(self, address: str, port: int) -> ServerLink:
        """The same server at another address: it moved, or got another one from the network."""
        others = tuple(known for known in self.addresses if known != address)
        return dataclasses.replace(self, addresses=(address, *others)[:8], port=port)

    @property
    def is_clear(self) -> bool:
        """Whether nothing proves the server, and nothing has to: what it says never leaves this computer."""
        return not self.tls_name and not self.certificate and all(_is_here(address) for address in self.addresses)

    @property
    def keyring_entry(self) -> str:
        """Under what name this computer's keyring keeps the password."""
        return f"server/{self.workspace.hex}/{self.login}"


def _is_here(address: str) -> bool:
    """Whether an address is of this computer itself: its loopback, or a socket in a folder."""
    if address == "localhost" or address.startswith("/"):
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def is_link(path: Path) -> bool:
    """Whether a path of the recent list leads to a server."""
    return path.suffix == SUFFIX


def write(path: Path, link: ServerLink) -> None:
    """Write the link, readable by this user only."""
    atomic_file.write(path, json.dumps(as_json(link, _KIND), ensure_ascii=False, indent=1).encode())


def read(path: Path) -> ServerLink:
    """Read a link. Raises `workspace.not_found`, `server.link_damaged`, `workspace.newer`."""
    return from_json(document_of(path, _KIND), path.name)


def free_path(folder: Path, link: ServerLink) -> Path:
    """Where a link goes: over the one that led this person to this workspace before, or beside the others."""
    stem = location.file_name(link.organisation).removesuffix(location.SUFFIX)
    number = 1
    while True:
        path = folder / f"{stem}{f' {number}' if number > 1 else ''}{SUFFIX}"
        if not path.exists() or _is_same(path, link):
            return path
        number += 1


def _is_same(path: Path, link: ServerLink) -> bool:
    try:
        found = read(path)
    except AppError:
        return False
    return (found.workspace, found.login) == (link.workspace, link.login)


def as_json(link: ServerLink, kind: str) -> dict[str, Any]:
    """A link as plain data under its kind."""
    document = dataclasses.asdict(link) | {"workspace": link.workspace.hex, "addresses": list(link.addresses)}
    return {"format": FORMAT, "kind": kind, **document}


def document_of(path: Path, kind: str) -> dict[str, Any]:
    """The JSON of a link or an invitation, bounded in size, of the right kind and a known format."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise AppError("workspace.not_found", name=path.name) from None
    except OSError as error:
        raise AppError("workspace.unreadable", name=path.name) from error
    try:
        document = json.loads(data) if len(data) <= _LARGEST_BYTES else None
        if not isinstance(document, dict) or document.get("kind") != kind:
            raise ValueError("kind")
        if int(document["format"]) > FORMAT:
            raise AppError("workspace.newer", name=path.name)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise AppError("server.link_damaged", name=path.name) from None
    return document


def from_json(document: dict[str, Any], name: str) -> ServerLink:
    """The link in such data, every field of the right type."""
    try:
        addresses = tuple(str(address) for address in document["addresses"])[:8]
        port = int(document["port"])
        if not addresses or not 0 < port < 65_536:
            raise ValueError("address")
        return ServerLink(
            workspace=uuid.UUID(hex=str(document["workspace"])),
            organisation=str(document["organisation"]),
            person=str(document["person"]),
            addresses=addresses,
            port=port,
            database=str(document["database"]),
            login=str(document["login"]),
            tls_name=str(document["tls_name"]),
            certificate=str(document["certificate"]),
        )
    except (ValueError, KeyError, TypeError):
        raise AppError("server.link_damaged", name=name) from None

"""The whole way in the window: a workspace is shared, colleagues are invited, come in, are locked out and removed."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop import known_workspaces
from models.tables import Candidate
from models.values.enums import Role
from services.errors import AppError
from services.hosting import engine, running
from services.hosting.home import FOLDER_VARIABLE, default_home
from services.hosting.sharing import Wish
from services.local_workspace import LocalWorkspace, create_workspace
from services.organisation import people
from services.server_workspace import invitation, link, members, opening
from services.use_cases import UseCase
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from services.workspace import Workspace
from tests import factories
from views.context import PageName, Place
from views.setup.unlock import ChooseStep
from views.sharing.door_steps import JoinStep, SignInStep, place_of
from views.sharing.host_card import HostCard
from views.sharing.members_card import MembersCard

PASSWORD = "correct horse battery"
LONG = 60_000


@pytest.fixture(autouse=True)
def own_host(own_home: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The host's folder of the test alone, where the engine's own account can go."""
    folder = Path(tempfile.mkdtemp(prefix="zx-share-"))
    folder.chmod(0o755)
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder / "host"))
    yield
    if default_home().is_set_up():
        running.stop(default_home())
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    def fill(workspace: Workspace) -> None:
        with workspace.action(UseCase.ORGANISATION_EDIT) as session:
            people.found_or_added(session, "周敏", [Role.RECRUITER])
        with workspace.action(UseCase.CANDIDATE_CREATE) as session:
            factories.candidate(session, "仝小满")

    secrets = [Secret.passphrase(PASSWORD), Secret.recovery_key(new_recovery_key())]
    local = create_workspace(
        tmp_path / "衡岳精密.zhaoxian", secrets=secrets, organisation="衡岳精密", name="林晓雯", fill=fill
    )
    local.close()
    return local.file.path


def opened(qtbot: Any, root: Any, path: Path) -> None:
    root.begin(argparse.Namespace(command="open", workspace=path, language=None))
    qtbot.waitUntil(lambda: root._gate is not None and root.gate.step is not None, timeout=LONG)
    step = root.gate.step
    step._secret.line.setText(PASSWORD)
    step._on_open()
    qtbot.waitUntil(lambda: root.program is not None, timeout=LONG)


def settings_card(qtbot: Any, root: Any, kind: type) -> Any:
    root.program.open(Place(PageName.PREFERENCES))
    qtbot.waitUntil(lambda: any(card.isVisible() for card in root.window.findChildren(kind)), timeout=LONG)
    return next(card for card in root.window.findChildren(kind) if card.isVisible())


def test_a_workspace_is_shared_and_a_colleague_comes_in(qtbot: Any, root: Any, path: Path, tmp_path: Path) -> None:
    opened(qtbot, root, path)
    root.sitting.keeper.share(Wish(default_home(), PASSWORD, new_recovery_key(), engine.free_port()))
    qtbot.waitUntil(lambda: root.program is not None and root.program.seat is not None, timeout=LONG)

    # At the server: who was there before, and what was written
    assert root.program.me.name == "林晓雯"
    assert root.program.keeper is None
    with root.program.workspace.reading() as session:
        assert session.query(Candidate.name).all() == [("仝小满",)]
    assert known_workspaces.recent()[0] == root.opened.path
    assert path not in known_workspaces.recent()

    # A colleague is invited in the settings, and comes in
    card = settings_card(qtbot, root, MembersCard)
    with root.program.workspace.reading() as session:
        found = {member.name: member for member in members.members(session)}
    file = tmp_path / "zhou.zxinvite"
    card.invite_to(found["周敏"], file)

    def is_invited() -> bool:  # the file is there a moment before the login is committed
        with root.program.workspace.reading() as session:
            states = {member.name: member.state for member in members.members(session)}
        return file.exists() and states["周敏"] is members.LoginState.INVITED

    qtbot.waitUntil(is_invited, timeout=LONG)
    theirs = invitation.accept(invitation.read(file), "another horse battery", folder=tmp_path / "zhou")
    shared = opening.open_shared(theirs, "another horse battery")
    assert shared.account.roles == {"recruiter"}
    shared.close()

    # …and is removed
    card.remove(found["周敏"])
    qtbot.waitUntil(lambda: state_of(root, "周敏") is members.LoginState.REMOVED, timeout=LONG)
    with pytest.raises(AppError):
        opening.open_shared(theirs, "another horse battery")

    # The host's card says that it runs
    host = settings_card(qtbot, root, HostCard)
    qtbot.waitUntil(lambda: not host.stop.isHidden(), timeout=LONG)

    # Locked and unlocked: the password again
    root.lock()
    assert isinstance(root.gate.step, SignInStep)
    root.gate.step.password.line.setText("wrong horse battery")
    root.gate.step._on_sign_in()
    qtbot.waitUntil(lambda: bool(root.gate.step._row.field.property("invalid")), timeout=LONG)
    assert is_out(root)
    root.gate.step.password.line.setText(PASSWORD)
    root.gate.step._on_sign_in()
    qtbot.waitUntil(lambda: root.program is not None, timeout=LONG)

    # The workspace goes home into a file of this computer
    root.program.seat.take_home(default_home(), [Secret.passphrase("home horse battery")])
    qtbot.waitUntil(lambda: root.program is not None and root.program.keeper is not None, timeout=LONG)
    assert isinstance(root.opened, LocalWorkspace)
    assert root.opened.path != path
    with root.program.workspace.reading() as session:
        assert session.query(Candidate.name).all() == [("仝小满",)]
    with pytest.raises(AppError, match=r"host\.retired"):
        running.start(default_home())


def test_a_host_that_is_off_is_told_with_its_address(qtbot: Any, root: Any, path: Path) -> None:
    opened(qtbot, root, path)
    root.sitting.keeper.share(Wish(default_home(), PASSWORD, new_recovery_key(), engine.free_port()))
    qtbot.waitUntil(lambda: root.program is not None and root.program.seat is not None, timeout=LONG)
    # The host is off: said with its address, and nothing is lost
    root.lock()
    running.stop(default_home())
    root.gate.step.password.line.setText(PASSWORD)
    root.gate.step._on_sign_in()
    qtbot.waitUntil(lambda: root.gate.step.banner.isVisibleTo(root.gate.step), timeout=LONG)
    assert root.gate.step._address_row.isVisibleTo(root.gate.step)


def is_out(root: Any) -> bool:
    return root.program is None


def state_of(root: Any, name: str) -> members.LoginState:
    with root.program.workspace.reading() as session:
        return next(member.state for member in members.members(session) if member.name == name)


def test_a_move_that_is_stopped_leaves_the_workspace_as_it_was(qtbot: Any, root: Any, path: Path) -> None:
    opened(qtbot, root, path)
    root.gate._background.is_cancelled = False
    root.sitting.keeper.share(Wish(default_home(), PASSWORD, new_recovery_key(), engine.free_port()))
    root.gate._background.cancel()
    qtbot.waitUntil(lambda: not root.gate._background.is_busy, timeout=LONG)
    assert is_out(root)
    opened_again(qtbot, root)
    with root.opened.workspace.reading() as session:
        assert session.query(Candidate.name).all() == [("仝小满",)]


def opened_again(qtbot: Any, root: Any) -> None:
    step = root.gate.step
    step._secret.line.setText(PASSWORD)
    step._on_open()
    qtbot.waitUntil(lambda: root.program is not None, timeout=LONG)


def test_an_invitation_that_cannot_be_read_is_told_in_the_gate(qtbot: Any, root: Any, tmp_path: Path) -> None:
    broken = tmp_path / "broken.zxinvite"
    broken.write_bytes(b"{}")
    root.begin(argparse.Namespace(command="open", workspace=broken, language=None))
    qtbot.waitUntil(lambda: root._gate is not None and isinstance(root.gate.step, ChooseStep), timeout=LONG)
    qtbot.waitUntil(lambda: root.gate.step.banner.isVisibleTo(root.gate.step), timeout=LONG)


def test_two_different_passwords_do_not_join(qtbot: Any) -> None:
    to = link.ServerLink(
        workspace=default_uuid(), organisation="衡岳精密", person="周敏", addresses=("10.0.0.5",), port=54320,
        database="zhaoxian", login="zx_x",
    )  # fmt: skip
    step = JoinStep(to, has_keyring=False)
    qtbot.addWidget(step)
    chosen: list[str] = []
    step.password_chosen.connect(lambda word, _kept: chosen.append(word))
    step.first.line.setText("short")
    step._on_join()
    step.first.line.setText(PASSWORD)
    step.again.line.setText("correct horse batterz")
    step._on_join()
    assert chosen == []
    step.again.line.setText(PASSWORD)
    step._on_join()
    assert chosen == [PASSWORD]


def default_uuid() -> Any:
    from models.values.keys import new_key

    return new_key()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("192.168.1.20", ("192.168.1.20", 54320)),
        (" 192.168.1.20：5555 ", ("192.168.1.20", 5555)),
        ("hr-pc.local:99", ("hr-pc.local", 99)),
        ("fe80::1", ("fe80::1", 54320)),
        ("192.168.1.20:0", None),
        ("a b", None),
        ("", None),
        ("host,other", None),
        ("http://host", None),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, wanted: tuple[str, int] | None) -> None:
    assert place_of(typed, 54320) == wanted

"""Attacks on the names of files: a job board puts the pay into them, people their telephone numbers."""

from __future__ import annotations

import pytest

from models.tables import Document
from models.values import clock
from models.values.enums import DocumentKind
from models.values.keys import new_key
from services.workspace import Workspace
from tests.faults.sql.attacking import fetched, refused
from tests.seats import House

NAMED = ("【车间主任_苏州 15-25K】曹永强 3年.pdf", "曹永强_13800000001.pdf")
DENIED = ("interviewer", "peer", "hiring_manager", "approver")
TOLD = "SELECT string_agg(before, '') FROM sec.{}"


@pytest.fixture(scope="module", autouse=True)
def acted(attacked: House) -> str:
    """A résumé that was renamed, thrown away and put back, so that both names stand in the journal.

    Whoever did it sits on the panel, and had the right to it once.
    """
    candidate, values = attacked.keys["candidate"], {"kind": DocumentKind.RESUME, "sha256": "cafe"}
    once = Workspace(attacked.owner.engine, person=attacked.person("interviewer"))
    key = new_key()
    with attacked.owner.action("setup") as session:
        session.add(Document(id=key, candidate_id=candidate, file_name=NAMED[0], created_at=clock.now(), **values))
    with once.action("rename") as session:
        session.get_one(Document, key).file_name = NAMED[1]
        action = session.info["action"]
    with attacked.owner.action("remove") as session:
        session.delete(session.get_one(Document, key))
    with attacked.owner.action("restore") as session:
        session.add(Document(id=key, candidate_id=candidate, file_name="x.pdf", created_at=clock.now(), **values))
    return f"undo_rows('{action}')"


@pytest.mark.parametrize("name", DENIED)
def test_the_name_of_a_file_is_told_to_nobody_without_pay_and_contacts(attacked: House, name: str) -> None:
    """Leaks: what somebody asks for, or earns, and their telephone number, in the name of their résumé."""
    for sql in (
        "SELECT file_name FROM document", "TABLE document", "SELECT d FROM document d",
        "SELECT to_jsonb(d) FROM document d", "SELECT (d).file_name FROM document d",
        "SELECT kind FROM document ORDER BY file_name", "SELECT kind FROM document WHERE file_name LIKE '%K】%'",
        "SELECT max(file_name) FROM document",
    ):  # fmt: skip
        refused(attacked, name, sql)
    with attacked.psql(name) as connection:
        assert fetched(connection, "SELECT kind, media_type FROM document") == [("resume", "")]


@pytest.mark.parametrize("name", DENIED)
def test_what_a_file_was_called_before_is_told_to_them_neither(attacked: House, name: str) -> None:
    """Leaks: the same, out of the journal: a name that was corrected, a file that was thrown away and put back."""
    told = TOLD.format("timeline(%s, 100)")
    with attacked.psql("recruiter") as connection:
        ((before,),) = fetched(connection, told, [attacked.keys["candidate"]])
        assert all(each in before for each in NAMED)
    with attacked.psql(name) as connection:
        ((before,),) = fetched(connection, told, [attacked.keys["candidate"]])
        assert '"sha256"' in before  # the row itself they see
        assert "file_name" not in before
        assert not any(each in before for each in NAMED)


def test_an_old_act_of_ones_own_tells_no_name(attacked: House, acted: str) -> None:
    """Leaks: how a file was called, to a recruiter who is an interviewer now, by asking how to undo an old act."""
    with attacked.psql("interviewer") as connection:
        ((before,),) = fetched(connection, TOLD.format(acted))
        assert '"sha256"' in before
        assert "file_name" not in before
        assert not any(each in before for each in NAMED)

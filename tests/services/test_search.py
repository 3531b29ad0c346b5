"""People are found by name, pinyin, initials and by what stands in their files; the index follows the journal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.search_index import MARKS
from models.tables import Candidate, Comment, Contact, Salary
from models.values import clock
from models.values.enums import Degree, SalaryKind
from services import journal, search
from services.search.marks import marks_of, needed
from services.search.tokens import terms, tokens
from services.workspace import Workspace
from tests import factories


@pytest.fixture
def peopled(workspace: Workspace) -> Workspace:
    with workspace.action("x") as session:
        factories.position(session)
        han = factories.application(session, "韩立群")
        factories.application(session, "孙志远")
        factories.candidate(session, "吕晓曾", company="昆山澜启汽车部件有限公司")
        factories.candidate(session, "Anna Li", title="C++ engineer")
        session.add(Contact(candidate_id=han.candidate_id, kind="phone", value="138 6216 2716", normal="13862162716"))
        session.add(Comment(candidate_id=han.candidate_id, words="精益生产经验扎实", mentions=[], at=clock.now()))
        session.add(
            Salary(
                candidate_id=han.candidate_id, kind=SalaryKind.EXPECTED, low=1850000, words="约18500", at=clock.now()
            )
        )
    search.follow(workspace)
    return workspace


def palette(workspace: Workspace, text: str) -> list[str]:
    with workspace.reading() as session:
        return [hit.title for hit in search.palette(session, text=text)]


def people(workspace: Workspace, text: str) -> set[str]:
    with workspace.reading() as session:
        return {session.get_one(Candidate, key).name for key in search.people(session, text=text).keys}


@pytest.mark.parametrize("typed", ["韩立群", "立群", "韩", "hanliqun", "hlq", "HLQ", "hanl", "群"])
def test_a_name_is_found_by_characters_pinyin_and_initials(peopled: Workspace, typed: str) -> None:
    assert "韩立群" in palette(peopled, typed)


@pytest.mark.parametrize("typed", ["lvxiao", "luxiao", "lxz", "吕晓"])
def test_readings_that_dictionaries_get_wrong_are_found_too(peopled: Workspace, typed: str) -> None:
    assert palette(peopled, typed) == ["吕晓曾"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("精益", {"韩立群"}),
        ("13862162716", {"韩立群"}),
        ("澜启 汽车", {"吕晓曾"}),
        ("c++", {"Anna Li"}),
        ("engin", {"Anna Li"}),
        ("产", {"韩立群"}),
        ("启益", set()),
        ("18500", set()),  # salaries are not searched
    ],
)
def test_everything_but_salaries_is_searched(peopled: Workspace, typed: str, names: set[str]) -> None:
    assert people(peopled, typed) == names


@pytest.mark.parametrize("typed", ["", "  ", "-", '"', "*", "AND", "' OR 1", "()"])
def test_no_query_is_an_error(peopled: Workspace, typed: str) -> None:
    palette(peopled, typed)
    people(peopled, typed)


def test_positions_are_found_too(peopled: Workspace) -> None:
    assert palette(peopled, "车间") == ["车间主任（精益生产）"]


def test_the_index_follows_changes_and_undo(peopled: Workspace) -> None:
    with peopled.action("candidate.edit") as session:
        row = session.query(Candidate).filter_by(name="孙志远").one()
        row.name = "孙致远"
        action = session.info["action"]
    assert search.follow(peopled) == 1
    assert palette(peopled, "致远") == ["孙致远"]
    assert palette(peopled, "志远") == []
    journal.undo(peopled, action)
    search.follow(peopled)
    assert palette(peopled, "志远") == ["孙志远"]


def test_a_deleted_person_is_found_no_more(peopled: Workspace) -> None:
    with peopled.action("candidate.delete", may_delete=True) as session:
        session.delete(session.query(Candidate).filter_by(name="Anna Li").one())
    search.follow(peopled)
    assert palette(peopled, "anna") == []
    assert search.follow(peopled) == 0


def test_the_index_is_followed_in_batches(peopled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    from services.search import index

    monkeypatch.setattr(index, "BATCH", 3)
    with peopled.action("x") as session:
        for number in range(20):
            factories.candidate(session, f"批量{chr(0x4E00 + number)}")
    search.follow(peopled)
    with peopled.reading() as session:
        assert search.people(session, text="批量").total == 20
    assert index.rebuild(peopled) >= 24
    with peopled.reading() as session:
        assert search.people(session, text="批量").total == 20


def found(workspace: Workspace, text: str = "", **filters: object) -> set[str]:
    with workspace.reading() as session:
        hits = search.people(session, text=text, filters=search.Filters(**filters))  # type: ignore[arg-type]
        return {session.get_one(Candidate, key).name for key in hits.keys}


def test_filters_are_words_of_the_index_and_follow_every_change(peopled: Workspace) -> None:
    running, starred = frozenset({search.Flag.RUNNING}), frozenset({search.Flag.STARRED})
    assert found(peopled, flags=running) == {"韩立群", "孙志远"}
    assert found(peopled, flags=frozenset({search.Flag.NEVER_APPLIED})) == {"吕晓曾", "Anna Li"}
    assert found(peopled, "精益", flags=running) == {"韩立群"}
    assert found(peopled, flags=starred) == set()
    with peopled.action("candidate.edit") as session:
        han = session.scalars(select(Candidate).where(Candidate.name == "韩立群")).one()
        han.starred_at, han.degree, han.city = clock.now(), Degree.MASTER, "昆山 玉山镇"
        han.experience_months, han.experience_at = 50, clock.now().date() - timedelta(days=400)
    search.follow(peopled)
    assert found(peopled, flags=starred | running) == {"韩立群"}
    assert found(peopled, degree=Degree.BACHELOR) == {"韩立群"}
    assert found(peopled, degree=Degree.DOCTOR) == set()
    assert found(peopled, years=5) == {"韩立群"}  # 50 months, 13 months ago
    assert found(peopled, years=8) == set()
    assert found(peopled, cities=("苏州", "昆山市")) == {"韩立群"}


def test_filters_cannot_be_typed_as_words(peopled: Workspace) -> None:
    assert found(peopled, "ωfrunning") == set()
    assert found(peopled, "frunning") == set()


def test_a_line_shows_where_the_words_stand(peopled: Workspace) -> None:
    with peopled.reading() as session:
        hits = search.people(session, text="精益 澜启")
        assert hits.keys == ()
        keys = [key for text in ("精益", "澜启", "1386216") for key in search.people(session, text=text).keys]
        lines = search.snippets(session, keys=keys, text="精益 澜启")
        contact = search.snippets(session, keys=keys, text="1386216")
    told = {line.source: (line.text, [line.text[a:b] for a, b in line.spans]) for line in lines.values()}
    assert told == {
        search.Source.COMMENT: ("精益生产经验扎实", ["精益"]),
        search.Source.FIELD: ("昆山澜启汽车部件有限公司", ["澜启"]),
    }
    assert {(line.source, line.text) for line in contact.values()} == {(search.Source.CONTACT, "")}


def test_very_many_hits_are_not_counted_one_by_one(local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.search.queries.COUNTED", 3)
    with local_workspace.action("x") as session:
        for number in range(6):
            factories.candidate(session, f"候选{number}", title="会计")
    search.follow(local_workspace)
    with local_workspace.reading() as session:
        hits = search.people(session, text="会计", limit=10)
    assert (hits.total, hits.is_more, len(hits.keys)) == (3, True, 6)


def test_the_mark_of_words_never_denies_one_that_is_there() -> None:
    words = tokens("设备主管 Python C++ 13800138000 精益生产 jiangxuemei TPM")
    mark = marks_of(words)
    has = {bit for bit, value in enumerate(mark) if value == "1"}
    assert len(mark) == MARKS
    for typed in ("设备", "设备主管", "py", "Pytho", "python", "c++", "1380013", "精益生产 tpm", "jiangx", "产"):
        assert set(needed(terms(typed), ())) <= has, typed
    denied = [
        typed for typed in ("会计", "java", "出纳员", "zhang", "六西格玛") if set(needed(terms(typed), ())) <= has
    ]
    assert denied == []
    assert needed((), (("ωd5",), ("ωc1", "ωc2"))) == needed((), (("ωd5",),))  # one of several is no must

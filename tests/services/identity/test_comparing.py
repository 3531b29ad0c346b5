"""Two people beside each other."""

from __future__ import annotations

import pytest

from benchmarks.doubles import population
from benchmarks.identity import figures
from services import candidates
from services.errors import Cancelled
from services.identity import pairs, signs
from services.identity.comparing import Comparison, Evidence, Strength, compare
from services.identity.signs import Signs, company_key
from services.ledgers.importing import Plainly
from services.progress import Quiet
from services.workspace import Workspace


def somebody(
    name: str = "韩立群",
    phone: str = "",
    *,
    email: str = "",
    id_hash: str = "",
    birth: str = "",
    school: tuple[str, str, str] = ("", "", ""),
    company: tuple[str, str, str] = ("", "", ""),
) -> Signs:
    contacts = [(kind, value) for kind, value in (("phone", phone), ("email", email)) if value]
    return signs.signs(
        name=name,
        contacts=contacts,
        id_hash=id_hash,
        birth=birth,
        schools=[signs.school(*school)],
        companies=[signs.company(*company)],
    )


def test_the_same_phone_and_name_settle_it() -> None:
    how = compare(somebody(phone="13812342716"), somebody(phone="13812342716"))
    assert how == Comparison((Evidence.PHONE, Evidence.NAME), 81, Strength.CERTAIN)


def test_a_name_alone_is_a_hint_and_a_common_name_not_even_that() -> None:
    assert compare(somebody(), somebody()).strength is Strength.POSSIBLE
    assert compare(somebody("张伟"), somebody("张伟"), namesakes=40).strength is Strength.NONE


def test_twins_at_one_employer_are_kept_apart() -> None:
    life = {"birth": "1992-03-04", "school": ("江淮理工学院", "2010-09", "2014-06"),
            "company": ("苏州泊远精密机械有限公司", "2017-07", "now")}  # fmt: skip
    first = somebody("王晓明", "13812342716", **life)  # type: ignore[arg-type]
    second = somebody("王晓亮", "13812342717", **life)  # type: ignore[arg-type]
    assert compare(first, second).strength is Strength.NONE


def test_a_phone_that_went_to_a_colleague_is_a_hint_only() -> None:
    company = ("苏州泊远精密机械有限公司", "2017-07", "2019-03")
    how = compare(somebody("王晓明", "13812342716", company=company), somebody("许静", "13812342716", company=company))
    assert Evidence.OTHER_NAME in how.evidence
    assert how.strength is Strength.POSSIBLE


@pytest.mark.parametrize("latin", ["Liqun Han", "HAN Liqun", "Han Li-qun"])
def test_an_english_resume_is_found_by_pinyin_in_either_order(latin: str) -> None:
    how = compare(somebody("韩立群", "13812342716"), somebody(latin, "13812342716"))
    assert how.evidence == (Evidence.PHONE, Evidence.SPELT)
    assert how.strength is Strength.CERTAIN


def test_contacts_of_a_template_do_not_make_two_names_one_person() -> None:
    contacts = {"phone": "13812342716", "email": "a@mail.example"}
    assert compare(somebody("王晓明", **contacts), somebody("许静", **contacts)).strength is Strength.POSSIBLE  # type: ignore[arg-type]
    lives = {**contacts, "birth": "1992-03-04"}
    assert compare(somebody("王晓明", **lives), somebody("王静", **lives)).strength is Strength.LIKELY  # type: ignore[arg-type]


@pytest.mark.parametrize("printed", [{"phone": "13800138000"}, {"phone": "18612345678"}, {"email": "lily@91muban.cn"}])
def test_what_a_template_prints_is_no_sign_of_anybody(printed: dict[str, str]) -> None:
    assert compare(somebody("王晓明", **printed), somebody("许静", **printed)).strength is Strength.NONE  # type: ignore[arg-type]
    own = {"phone": "13812342716", "email": "lily@muhua.cn"}
    assert compare(somebody("王晓明", **own), somebody("许静", **own)).strength is not Strength.NONE  # type: ignore[arg-type]


def test_somebody_with_another_name_and_the_same_id_number_is_likely_the_same() -> None:
    how = compare(somebody("韩立群", id_hash="a"), somebody("韩梓涵", id_hash="a"))
    assert how.strength is Strength.LIKELY


def test_different_id_numbers_are_different_people_whatever_else_agrees() -> None:
    how = compare(somebody(phone="13812342716", id_hash="a"), somebody(phone="13812342716", id_hash="b"))
    assert how.strength is Strength.NONE


@pytest.mark.parametrize(
    ("first", "second", "is_near"),
    [
        ("13812342716", "13812342717", True),
        ("13812342716", "13812347216", True),  # two neighbours exchanged: 27 → 72
        ("13812342716", "1381234271", True),
        ("13812342716", "13812349917", False),
    ],
)
def test_a_phone_with_one_slip_is_near(first: str, second: str, is_near: bool) -> None:
    how = compare(somebody(phone=first), somebody(phone=second))
    assert (Evidence.PHONE_NEAR in how.evidence) is is_near


@pytest.mark.parametrize(
    "written",
    [
        "昆山澜启汽车部件",
        "江苏省昆山市澜启汽车部件有限公司（总部）",
        "昆山澜启汽车部件股份有限公司",
    ],
)
def test_an_employer_is_recognised_in_full_and_in_short(written: str) -> None:
    how = compare(somebody(company=("昆山澜启汽车部件有限公司", "", "")), somebody(company=(written, "", "")))
    assert Evidence.COMPANY in how.evidence
    assert company_key("有限公司") == "有限公司"


def test_a_year_of_birth_alone_is_no_evidence_and_another_year_speaks_against() -> None:
    assert compare(somebody(birth="1992"), somebody(birth="1992-03-04")).evidence == (Evidence.NAME,)
    assert Evidence.OTHER_BIRTH in compare(somebody(birth="1985"), somebody(birth="1992-03-04")).evidence


def test_generated_doubles_are_found_and_hints_are_right() -> None:
    """On people that the weights were not set on: another seed than the benchmark's."""
    made = population(1_500, seed=31)
    precision, recall, by_way, _ = figures(made, Strength.LIKELY)
    assert precision >= 0.96
    assert recall >= 0.95
    assert min(by_way.values()) >= 0.75
    assert figures(made, Strength.CERTAIN)[0] >= 0.99


class _Told(Quiet):
    """Counts how often it is told, and stops at the third time when asked to."""

    def __init__(self, stops: bool) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stops = stops

    def step(self, done: int, total: int, _what: str = "") -> None:
        self.steps.append((done, total))
        if self._stops and len(self.steps) == 3:
            raise Cancelled


def test_comparing_everybody_tells_how_far_it_is_and_can_be_stopped(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with workspace.action("candidate.create") as session:
        for name in ("韩立群", "韩立群", "周明远", "吴海燕"):
            candidates.create(session, name=name, phones=["13812342716"] if name == "韩立群" else [])
    monkeypatch.setattr(pairs, "_AT_ONCE", 2)
    told = _Told(stops=False)
    desk = Plainly(workspace)
    found = pairs.twins_among(desk, told, least=Strength.LIKELY)
    with workspace.reading() as session:
        assert found == pairs.twins(session, least=Strength.LIKELY)
        assert pairs.how_many(session) == 4
    assert found.total == 1
    assert told.steps[0] == (0, 8)
    assert told.steps == sorted(told.steps)
    with pytest.raises(Cancelled):
        pairs.twins_among(desk, _Told(stops=True), least=Strength.LIKELY)

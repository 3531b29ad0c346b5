"""Headings in a strip at the side: half way down their part, with a translation, or letter under letter."""

from __future__ import annotations

from services.resumes.documents import Box
from services.resumes.layout.order import ordered
from services.resumes.layout.pieces import Piece
from services.resumes.read import read
from tests.services.resumes import making

STEP = 16.0
SCHOOL = ["2014.09-2018.06 江南某大学 会计学"]
WORK = ["2018.07-至今 无锡远帆物流有限公司 会计", "负责应收应付核算", "编制月度报表", "配合年度审计", "管理合同台账"]
ABOUT = ["做事认真", "善于沟通"]


def at(text: str, left: float, top: float, high: float = 10.0) -> Piece:
    return Piece(text, Box(left, top, left + 10.0 * len(text), top + high))


def parts(*told: list[str]) -> list[tuple[float, float, list[Piece]]]:
    """Parts of a page, 40 points from one to the next: where each begins and ends, and its lines."""
    found, top = [], 100.0
    for lines in told:
        pieces = [at(line, 150.0, top + STEP * number) for number, line in enumerate(lines)]
        found.append((top, pieces[-1].box.bottom, pieces))
        top = pieces[-1].box.bottom + 40.0
    return found


def test_a_label_half_way_down_is_read_before_its_part_with_its_translation() -> None:
    pieces: list[Piece] = []
    for (top, bottom, lines), (head, english) in zip(
        parts(SCHOOL, WORK, ABOUT),
        (("教育背景", "EDUCATION"), ("工作经历", "EXPERIENCE"), ("自我评价", "WHO I AM")),
        strict=True,
    ):
        middle = (top + bottom) / 2
        pieces += [*lines, at(head, 40.0, middle - 12.0, 12.0), at(english, 35.0, middle + 2.0, 8.0)]
    told = [line.text for line in ordered(pieces)]
    assert [told.index(f"{name}\t{first}") for name, first in (
        ("教育背景 EDUCATION", SCHOOL[0]), ("工作经历 EXPERIENCE", WORK[0]), ("自我评价 WHO I AM", ABOUT[0])
    )] == [0, 1, 6]  # fmt: skip


def test_the_label_of_a_part_in_paragraphs_goes_to_the_first_of_them() -> None:
    pieces: list[Piece] = []
    for top, bottom, lines in parts([*WORK, "", *WORK, "", *ABOUT], SCHOOL * 3):
        pieces += [line for line in lines if line.text]
        pieces.append(at("工作经历" if len(lines) > 9 else "教育背景", 40.0, (top + bottom) / 2 - 5.0))
    told = [line.text for line in ordered(pieces)]
    assert told[0] == f"工作经历\t{WORK[0]}"
    assert told.index(f"教育背景\t{SCHOOL[0]}") == len(told) - 3


def test_headings_on_rows_of_their_own_stay_there() -> None:
    pieces: list[Piece] = []
    for (top, _, lines), head in zip(parts(SCHOOL * 3, WORK), ("教育背景", "工作经历"), strict=True):
        pieces += [at(head, 40.0, top - 20.0), *lines]
    told = [line.text for line in ordered(pieces)]
    assert (told.index("教育背景"), told.index("工作经历")) == (0, 4)


def test_a_heading_is_written_downwards() -> None:
    pieces: list[Piece] = []
    for (top, _, lines), head in zip(parts(WORK, SCHOOL * 4), ("工作经历", "教育背景"), strict=True):
        pieces += [*lines, *(at(letter, 60.0, top + 14.0 * number) for number, letter in enumerate(head))]
    told = [line.text for line in ordered(pieces)]
    assert told[0] == f"工作经历\t{WORK[0]}"
    assert f"教育背景\t{SCHOOL[0]}" in told


def test_a_cell_of_letters_under_letters_is_a_word() -> None:
    data = making.word_table([["姓名", "程若溪"], ["教\n育\n背\n景", SCHOOL[0]]])
    assert read(data).text.split("\n")[-1] == f"教育背景\t{SCHOOL[0]}"


def test_blanks_between_the_scripts_of_a_date_are_closed_up() -> None:
    assert ordered([at("生日/1995年 6 月 12 日", 40.0, 100.0)])[0].text == "生日/1995年6月12日"


def test_dates_under_headings_stand_beside_what_they_date() -> None:
    heads = ("教育背景", "工作经历", "技能证书", "自我评价")
    told = (SCHOOL[0].split(" ", 1), ("2018.07-至今", WORK[0].split(" ", 1)[1]), ("证书", "初级会计师"), ("", ABOUT[0]))
    pieces: list[Piece] = []
    for number, (head, (date, rest)) in enumerate(zip(heads, told, strict=True)):
        top = 100.0 + 60.0 * number
        pieces += [at(head, 40.0, top), at(rest, 230.0, top + 22.0), at("合格", 230.0, top + 38.0)]
        pieces += [at(date, 40.0, top + 22.0)] if date else []
    found = [line.text for line in ordered(pieces)]
    assert found[:3] == ["教育背景", "2014.09-2018.06\t江南某大学 会计学", "合格"]
    assert found[found.index("工作经历") + 1] == "2018.07-至今\t无锡远帆物流有限公司 会计"


def test_a_heading_and_its_translation_far_to_the_right_are_one() -> None:
    pieces = [at("教育背景", 40.0, 100.0), at("Education", 170.0, 101.0, 8.0), at("江南某大学", 40.0, 120.0)]
    assert [line.text for line in ordered(pieces)] == ["教育背景 Education", "江南某大学"]


def test_headings_in_a_strip_at_the_right_are_read_before_their_parts() -> None:
    told = (("教育背景", SCHOOL), ("工作经历", WORK), ("自我评价", ABOUT))
    pieces = [at("程若溪", 40.0, 60.0, 20.0)]
    for (_, _, lines), (head, _) in zip(parts(*(lines for _, lines in told)), told, strict=True):
        pieces += [*lines, at(head, 520.0, lines[0].box.top + 2.0)]
    found = [line.text for line in ordered(pieces)]
    assert found[:3] == ["程若溪", f"教育背景\t{SCHOOL[0]}", f"工作经历\t{WORK[0]}"]
    assert found[-2] == f"自我评价\t{ABOUT[0]}"

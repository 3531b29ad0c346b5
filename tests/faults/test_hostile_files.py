"""Files that harm: the worker may die of them, the program says one clear thing and goes on."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from services.errors import AppError
from services.isolation import MEGABYTE, Isolation, Limits
from services.ledgers.read import read_book
from services.resumes.read import read
from tests.faults import hostile

SECONDS = 20.0


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    pool = Isolation(workers=1, limits=Limits(seconds=SECONDS, memory=600 * MEGABYTE))
    yield pool
    pool.stop()


@pytest.mark.parametrize("name", hostile.RESUMES)
def test_a_harmful_resume_is_one_clear_error_and_the_next_file_is_read(isolation: Isolation, name: str) -> None:
    make, codes = hostile.RESUMES[name]
    began = time.monotonic()

    try:
        outcome = hostile.SCAN if isolation.run(read, make()).needs_recognition else "text"
    except AppError as error:
        outcome = error.code

    assert outcome in codes
    assert time.monotonic() - began < SECONDS + 10
    assert "Zhang San" in isolation.run(read, hostile.text_pdf()).text


@pytest.mark.parametrize("name", hostile.LEDGERS)
def test_a_harmful_ledger_is_one_clear_error(isolation: Isolation, name: str) -> None:
    make, codes = hostile.LEDGERS[name]

    try:
        isolation.run(read_book, make(), name)
        code = ""
    except AppError as error:
        code = error.code

    assert code in codes
    assert isolation.run(read_book, "姓名,手机\n曹永强,13800000001\n".encode(), "good.csv").sheets


def test_a_scan_is_known_as_a_scan_and_not_as_broken(isolation: Isolation) -> None:
    assert isolation.run(read, hostile.pdf_of_one_picture()).needs_recognition


def test_an_external_entity_is_not_read(isolation: Isolation) -> None:
    with pytest.raises(AppError) as caught:
        isolation.run(read, hostile.docx_with_an_external_entity())

    assert caught.value.code == "resume.hostile"

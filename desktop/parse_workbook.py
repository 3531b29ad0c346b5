"""The records of `main.py parse` as an Excel file: a row per person, and sheets for what is many per person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from PySide6.QtCore import QCoreApplication
from xlsxwriter.exceptions import FileCreateError

from services.errors import AppError

CODES = (
    "file", "name", "phones", "emails", "wechat", "qq", "gender", "birth_date", "age", "city", "hukou", "native_place",
    "expected_job", "expected_city", "expected_salary", "degree", "years_experience", "school", "major", "company",
    "title", "projects", "skills", "certificates", "languages", "reader", "error",
)  # fmt: skip
STAYS = {
    "education": ("file", "name", "school", "major", "degree", "start", "end"),
    "employment": ("file", "name", "company", "title", "start", "end", "internship"),
}
MOST = 32_000  # characters that Excel takes in one cell


class Workbook:
    """Rows are kept in memory until the file is closed: a temporary file would lie there in clear."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # Text stays text: a phone is no number, and "=…" in a résumé is no formula.
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(str(path), options)
        self._bold = self._book.add_format({"bold": True})
        self._people = self._sheet(QCoreApplication.translate("ParseWorkbook", "People"), CODES)
        self._stays = {
            "education": self._sheet(QCoreApplication.translate("ParseWorkbook", "Education"), STAYS["education"]),
            "employment": self._sheet(QCoreApplication.translate("ParseWorkbook", "Employment"), STAYS["employment"]),
        }
        self._next = {"people": 1, "education": 1, "employment": 1}

    def add(self, entry: dict[str, Any]) -> None:
        flat = {code: _text(entry.get(code)) for code in CODES}
        flat["error"] = entry["error"]["sentence"] if entry["error"] else ""
        flat |= _foremost(entry)
        self._write(self._people, "people", [flat[code] for code in CODES])
        for kind, columns in STAYS.items():
            for stay in entry[kind]:
                known = {"file": entry["file"], "name": entry["name"], **stay}
                self._write(self._stays[kind], kind, [_text(known.get(column)) for column in columns])

    def close(self) -> None:
        try:
            self._book.close()
        except (OSError, FileCreateError) as error:
            raise AppError("file.cannot_write", name=self._path.name) from error

    def _sheet(self, title: str, codes: Sequence[str]) -> Any:
        sheet = self._book.add_worksheet(title)
        names = _names()
        for column, code in enumerate(codes):
            sheet.write_string(0, column, names[code], self._bold)
            sheet.set_column(column, column, 30 if code in ("file", "company", "skills") else 14)
        sheet.freeze_panes(1, 2)
        return sheet

    def _write(self, sheet: Any, kind: str, values: Sequence[str]) -> None:
        for column, value in enumerate(values):
            if value:
                sheet.write_string(self._next[kind], column, value[:MOST])
        self._next[kind] += 1


def _foremost(entry: dict[str, Any]) -> dict[str, str]:
    """The latest employment and the highest school, as recruiters put them into a table."""
    nothing: dict[str, Any] = {}
    jobs, schools = entry["employment"], entry["education"]
    job = next((j for j in jobs if _value(j["end"]) == "present"), None)
    job = job or max(jobs, key=lambda j: str(_value(j["end"]) or ""), default=nothing)
    degree = _value(entry["degree"])
    school = next((s for s in schools if degree and _value(s["degree"]) == degree), None)
    school = school or next(iter(schools), nothing)
    return {key: _text(job.get(key)) for key in ("company", "title")} | {
        key: _text(school.get(key)) for key in ("school", "major")
    }


def _value(told: Any) -> Any:
    """The bare value, with or without --full."""
    return told["value"] if isinstance(told, dict) and "value" in told else told


def _text(told: Any) -> str:
    value = _value(told)
    if isinstance(value, list):
        return "、".join(_text(one) for one in value)
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, bool):
        return "✓" if value else ""
    return "" if value is None else str(value)


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "file": translate("ParseWorkbook", "File"),
        "name": translate("ParseWorkbook", "Name"),
        "phones": translate("ParseWorkbook", "Phone"),
        "emails": translate("ParseWorkbook", "E-mail"),
        "wechat": translate("ParseWorkbook", "WeChat"),
        "qq": translate("ParseWorkbook", "QQ"),
        "gender": translate("ParseWorkbook", "Gender"),
        "birth_date": translate("ParseWorkbook", "Date of birth"),
        "age": translate("ParseWorkbook", "Age"),
        "city": translate("ParseWorkbook", "City"),
        "hukou": translate("ParseWorkbook", "Hukou"),
        "native_place": translate("ParseWorkbook", "Native place"),
        "expected_job": translate("ParseWorkbook", "Expected job"),
        "expected_city": translate("ParseWorkbook", "Expected city"),
        "expected_salary": translate("ParseWorkbook", "Expected salary"),
        "degree": translate("ParseWorkbook", "Degree"),
        "years_experience": translate("ParseWorkbook", "Years of experience"),
        "school": translate("ParseWorkbook", "School"),
        "major": translate("ParseWorkbook", "Major"),
        "company": translate("ParseWorkbook", "Company"),
        "title": translate("ParseWorkbook", "Title"),
        "start": translate("ParseWorkbook", "From"),
        "end": translate("ParseWorkbook", "To"),
        "internship": translate("ParseWorkbook", "Internship"),
        "projects": translate("ParseWorkbook", "Projects"),
        "skills": translate("ParseWorkbook", "Skills"),
        "certificates": translate("ParseWorkbook", "Certificates"),
        "languages": translate("ParseWorkbook", "Languages"),
        "reader": translate("ParseWorkbook", "Read by"),
        "error": translate("ParseWorkbook", "Could not be read"),
    }

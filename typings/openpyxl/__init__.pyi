# The part of openpyxl that the project uses.
from collections.abc import Iterator
from pathlib import Path
from typing import Any

class Cell:
    value: Any
    data_type: str

class Worksheet:
    max_row: int
    def iter_rows(self) -> Iterator[tuple[Cell, ...]]: ...

class Workbook:
    active: Worksheet
    worksheets: list[Worksheet]

def load_workbook(filename: str | Path) -> Workbook: ...

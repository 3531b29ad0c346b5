# The part of openpyxl that the project uses.
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

class Cell:
    value: Any
    data_type: str

class Worksheet:
    max_row: int
    def iter_rows(self) -> Iterator[tuple[Cell, ...]]: ...

class Workbook:
    def __init__(self) -> None: ...
    active: Worksheet
    worksheets: list[Worksheet]
    sheetnames: list[str]
    def __getitem__(self, name: str) -> Any: ...
    def save(self, filename: str | Path | IO[bytes]) -> None: ...
    def close(self) -> None: ...

def load_workbook(filename: str | Path | IO[bytes], *, read_only: bool = False) -> Workbook: ...

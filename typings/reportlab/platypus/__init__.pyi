# The part of Platypus that the project uses.
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle

class Flowable: ...

class Paragraph(Flowable):
    def __init__(self, text: str, style: ParagraphStyle) -> None: ...

class Spacer(Flowable):
    def __init__(self, width: float, height: float) -> None: ...

class TableStyle:
    def __init__(self, cmds: Sequence[Sequence[Any]]) -> None: ...

class Table(Flowable):
    def __init__(
        self,
        data: Sequence[Sequence[Any]],
        colWidths: Sequence[float | None] | None = None,
        repeatRows: int = 0,
        hAlign: str | None = None,
    ) -> None: ...
    def setStyle(self, tblstyle: TableStyle) -> None: ...

class KeepTogether(Flowable):
    def __init__(self, flowables: Sequence[Flowable | Drawing]) -> None: ...

class SimpleDocTemplate:
    def __init__(self, filename: BinaryIO, **options: Any) -> None: ...
    def build(
        self,
        flowables: Sequence[Flowable | Drawing],
        onFirstPage: Callable[[Any, Any], None] = ...,
        onLaterPages: Callable[[Any, Any], None] = ...,
    ) -> None: ...

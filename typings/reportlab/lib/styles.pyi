from typing import Any

class ParagraphStyle:
    def __init__(self, name: str, parent: ParagraphStyle | None = None, **style: Any) -> None: ...

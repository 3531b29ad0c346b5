COLOR_INDEX: tuple[str, ...]

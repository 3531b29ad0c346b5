"""Ways to write from–to in Chinese; some are held out."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.parsing.people import Month

Span = Callable[[Month, "Month | None"], str]


def spans(*, held_out: bool) -> list[Span]:
    """Ways to write from–to."""

    def way(pattern: str, joint: str, now: str) -> Span:
        def write(start: Month, end: Month | None) -> str:
            last = now if end is None else pattern.format(*end)
            return f"{pattern.format(*start)}{joint}{last}"

        return write

    if held_out:
        return [
            way("{0}年{1:02}月", "~", "至今"),
            way("{0}-{1:02}", " — ", "现在"),
            way("{0}.{1:02}", "～", "目前"),
            way("{0}年 {1}月", " - ", "至今"),
        ]
    return [
        way("{0}.{1:02}", "-", "至今"),
        way("{0}.{1}", " – ", "至今"),
        way("{0}/{1}", "~", "至今"),
        way("{0}年{1}月", "—", "至今"),
        way("{0}-{1:02}", " 至 ", "至今"),
        way("{0}/{1:02}", " - ", "至今"),
        way("{0}.{1:02}", "--", "现在"),
        way("{0}年{1:02}月", "-", "至今"),
        way("{0}年{1}月", "－", "现在"),
        way("{0}/{1:02}", "~", "今"),
        way("{0}.{1:02}", " 至 ", "至今"),
        way("{0} 年 {1} 月", " – ", "至今"),
        way("{0}-{1:02}", "~", "至今"),
        way("{0}.{1}月", "-", "至今"),
        way("{0}年{1}月", " ～ ", "至今"),
        way("{0}{1:02}", "-", "至今"),
    ]

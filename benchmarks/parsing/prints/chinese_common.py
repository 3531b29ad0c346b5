"""What the Chinese templates share: ways to write from–to, a heading, remarks."""

from __future__ import annotations

from benchmarks.parsing.prints.page import marks

DOT = marks("{0}.{1:02}", "-", "至今")
DOT1 = marks("{0}.{1}", "-", "至今")
SLASH = marks("{0}/{1:02}", "-", "至今")
HAN = marks("{0}年{1}月", "-", "至今")
HAN2 = marks("{0}年{1:02}月", "至", "至今")
DASH = marks("{0}-{1:02}", " ~ ", "至今")
ARROW = marks("{0}.{1:02}", " → ", "现在")
H = "<h3 style='color:#27c;border-bottom:1px solid #27c'>{}</h3>"
EVAL = [
    "做事踏实，抗压能力强，能够快速融入新团队。",
    "热爱行业，具备良好的数据敏感度与跨部门协作经验。",
    "为人诚恳，吃苦耐劳，可接受倒班和外派。",
]


def h(text: str) -> str:
    """A heading."""
    return H.format(text)

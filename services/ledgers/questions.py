"""Headings that are questions of a form: "5、您应聘的岗位是？", "How did you hear about us?"."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"^\s*(?:[qQ]?\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．:：)）]\s*|^\s*[*＊]\s*")
_ASKS = re.compile(r"^(?:请问|请填写|请输入|请选择|请提供|请)?(?:一下)?(?:您|你)?(?:的|目前的|现在的|本人的)?")
_ENDS = re.compile(
    r"(?:是什么|是哪个|是哪里|是哪所|是多少|分别是|是|为|呢|吗|么)?\s*[？?：:。.]*\s*(?:[\[【(（][单多]选题?[\])）】])?\s*[*＊]?\s*$"
)
_CHANNEL = (
    r"(?:从哪|哪里|哪个渠道|什么渠道|何种渠道|什么途径|何种途径|如何|怎么|怎样).*(?:知道|得知|了解|获知|看到)"
    r"|how did you (?:hear|find|learn)|where did you (?:hear|find|see)"
)
_START = (
    r"(?:什么时候|何时|多久|哪天|几号).*(?:到岗|上班|入职|报到)"
    r"|when (?:can|could) you (?:start|join)|earliest start"
)
_POST = r"(?:哪个|什么|何种|哪一个)(?:岗位|职位|工作)$|which (?:position|role|job)|what (?:position|role) "
_WHOLE = tuple(
    (re.compile(pattern, re.IGNORECASE), field)
    for pattern, field in ((_CHANNEL, "source_channel"), (_START, "available_from"), (_POST, "position_applied"))
)
_LONGEST = 60


def plain(label: str) -> str:
    """The heading that a question is about, "" where the label is no question: 5、您应聘的岗位是？ → 应聘的岗位."""
    if len(label) > _LONGEST:
        return ""
    short = _NUMBER.sub("", label.strip())
    short = _ENDS.sub("", _ASKS.sub("", short)).strip()
    return short if short and short != label.strip() else ""


def asked(label: str) -> str:
    """The field that a whole question asks for, "" for none."""
    if len(label) > _LONGEST:
        return ""
    text = _ENDS.sub("", label)
    return next((field for pattern, field in _WHOLE if pattern.search(text)), "")

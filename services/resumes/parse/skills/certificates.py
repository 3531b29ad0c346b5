"""Certificates: by the dictionary, with the level or the field that stands beside them, and what calls itself one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from services.resumes.headings import Part, heading_of
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row, Rows
from services.resumes.parse.skills.known_words import known_words
from services.resumes.parse.words import vocabulary

_LISTS = (Part.CERTIFICATES, Part.SKILLS, Part.AWARDS)
_LABEL = re.compile(r"\s*(?:所获|资格|职业|相关|持有)?证\s*书\s*:")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LONGEST = 24  # letters; of a Latin one three times as many
_ITEM = re.compile(r"(?:\([^()]*\)|[^\t,、|;:。•◆▪\uf000-\uf8ff])+")
_LEAD = re.compile(
    r"^(?:19|20)\d\d(?:[.年/-]\d{1,2}月?)?年?\s*|^(?:已|并)?(?:获得|取得|持有|考取|通过|荣获|拥有|具有|具备|持)+有?"
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
_NOTHING_MORE = re.compile(r"\d|已|通过|取得|获得|[在备]考|优秀|良好|合格|有效|全国|证书|^[A-Za-z -]*$")
_NO_CERTIFICATE = re.compile(r"某|奖|称号|[X×]{2}|等证书|以上证书|优秀|先进|三好|标兵|[党团学队会社]员$|干部")
_KIND = r"(?:高级中学|初级中学|小学|中学|幼儿园?|初中|高中|中职|国家|助理|[高中初]级|[一二三四五]级)"
_MORE_BEFORE = re.compile(rf"{_KIND}{{1,3}}[\u4e00-\u9fff]{{0,4}}")
_MORE_BEHIND = re.compile(r"(?:证|书|证书|资格证书?|职业资格证书?)?[一二三四五]级(?:证书?)?")
_GRADED = re.compile(r"[证师员带]$")
_CALLED = re.compile(r"证书?$|资格$|认证[\u4e00-\u9fff]{0,4}$|职称$|执照$")
_POST = re.compile(r"(?:[师员]|[一二三四五六七八九十]级|[绿黑]带)$")
_AMONG_OTHERS = re.compile(
    r"(?:资格|认证|操作|从业|等级|职业|培训师|讲师|师|员)证书?$|许可证$|执照$|认证[\u4e00-\u9fff]{0,6}(?:师|员|专家|顾问)$"
    r"|(?:琴|筝|胡|他|鼓|声乐|舞蹈?|美术|素描|书法|国画|播音|主持|跆拳道|围棋)[一二三四五六七八九十]级(?:证书?)?$"
)
_LATIN = re.compile(r"\b(?:[Cc]ertif|[Ll]icen[cs]e)|\w \([A-Z][A-Z0-9-]{1,7}\)$")
_STATE = re.compile(r"\s*\((?:\d{4}|[A-Z][a-z]+ [Pp]rogress|[Ee]xpired?|[Aa]ctive)[^()]*\)$")
_LATIN_ITEM = re.compile(r"(?:\([^()]*\)|[^,;|\t•·])+")


def certificates(rows: Rows) -> tuple[Found[str], ...]:
    """Give certificates, each once, in the dictionary's name unless the résumé says more."""
    found = known_words(rows, "certificates", frozenset({Part.WORK, Part.PROJECTS, Part.AIM}))
    for row in map(_told, rows.of(*_LISTS)):
        for item in _items(row, is_chinese=rows.is_chinese):
            inside = [f for f in found if item.start <= f.start and f.end <= item.end]
            if len(inside) == 1 and _says_more(item, inside[0]):
                found = [f for f in found if f is not inside[0]]
            elif any(f.start < item.end and item.start < f.end for f in found) or not _is_certificate(
                item.value, row.part
            ):
                continue
            if item.value not in {f.value for f in found}:
                found.append(item)
    return tuple(sorted(found, key=lambda f: f.start))


def _told(row: Row) -> Row:
    """A row with the label of certificates lists them, wherever it stands."""
    return replace(row, part=Part.CERTIFICATES) if _LABEL.match(row.text) else row


def _items(row: Row, *, is_chinese: bool) -> Iterator[Found[str]]:
    if not _HAN.search(row.text):
        yield from _latin_items(row, is_chinese=is_chinese)
        return
    for match in _ITEM.finditer(row.text):
        item = _LEAD.sub("", _LEAD.sub("", match.group().strip(" .·-"))).strip()
        bracket = _BRACKET.search(item)
        if bracket is not None and _NOTHING_MORE.search(bracket.group(1)):
            item = item[: bracket.start()]
        if _HAN.search(item) or _LATIN.search(item):
            start = row.start + match.start() + match.group().index(item)
            yield Found(item, 0.75, start, start + len(item))


def _latin_items(row: Row, *, is_chinese: bool) -> Iterator[Found[str]]:
    """Certified Nurse (CN), Board of Nursing, 2020: the first is the certificate; in a list with dots all are."""
    is_list = not is_chinese and re.search(r"\s[•·|;]\s", row.text) is not None
    for match in _LATIN_ITEM.finditer(row.text):
        item = _STATE.sub("", match.group().strip(" .-"))
        if row.part is not Part.CERTIFICATES or not (is_list or _LATIN.search(item)) or len(item.split()) > 9:
            continue
        start = row.start + match.start() + match.group().index(item)
        yield Found(item, 0.75, start, start + len(item))
        if not is_list:
            return


def _says_more(item: Found[str], known: Found[str]) -> bool:
    """Does an item name the level or the field of a certificate, or the school for which it holds?"""
    if len(item.value) > _LONGEST or not _GRADED.search(known.value):
        return False
    before = item.value[: known.start - item.start]
    behind = item.value[known.end - item.start :]
    bracket = _BRACKET.search(behind)
    if bracket is not None:
        behind = behind[: bracket.start()]
    is_name = not before or _MORE_BEFORE.fullmatch(before)
    is_end = re.fullmatch(r"(?:职业)?(?:资格)?(?:证|书|证书)?", behind) or _MORE_BEHIND.fullmatch(behind)
    return bool(is_name and is_end and (before or bracket or _MORE_BEHIND.fullmatch(behind)))


def calls_itself_certificate(text: str) -> bool:
    """Is it one wherever it stands: a known one, or named as only certificates are?"""
    bare = text.strip(" .·-")
    known = vocabulary("certificates").named(bare, re.sub("证书?$", "", bare)) is not None
    return known or _is_certificate(bare, Part.SKILLS)


def _is_certificate(text: str, part: Part) -> bool:
    if not _HAN.search(text):
        return part is Part.CERTIFICATES and 4 <= len(text) <= 3 * _LONGEST and text[0].isalpha()
    bracket = _BRACKET.search(text)
    bare = text[: bracket.start()] if bracket is not None else text
    if not 3 <= len(text) <= _LONGEST or _NO_CERTIFICATE.search(bare) or heading_of(bare) is not None:
        return False
    if part is not Part.CERTIFICATES:
        is_level = bracket is not None and re.fullmatch(_KIND, bracket.group(1)) is not None
        return _AMONG_OTHERS.search(bare) is not None or (is_level and _POST.search(bare) is not None)
    is_language = any(word.fullmatch(bare) for _, word in vocabulary("languages"))
    return _CALLED.search(bare) is not None or (_POST.search(bare) is not None and not is_language)

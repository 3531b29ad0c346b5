"""Names of places in a text: Chinese cities in an address, English ones where an address has them."""

from __future__ import annotations

import re

from services.resumes.parse.words import cities, city_pattern, english_places, provinces


def english_city(text: str, *, is_told: bool = False) -> tuple[str, int, int] | None:
    """Find an English city that is written as an address is: before its state, after a comma, or alone."""
    places, regions = english_places()
    for match in re.finditer(r"[A-Z][a-z'.]+(?: [A-Z][a-z]+){0,3}", text):
        words = match.group().split(" ")
        for first in range(len(words)):
            name = " ".join(words[first:])
            start = match.end() - len(name)
            if name.lower() in places and (is_told or _is_address(text, start, match.end(), regions)):
                return name, start, match.end()
    return None


def _is_address(text: str, start: int, end: int, regions: frozenset[str]) -> bool:
    after = re.match(r",?\s*([A-Z][A-Za-z. ]*)", text[end:])
    region = after.group(1).strip(" .").lower() if after else ""
    if region and (region in regions or re.fullmatch(r"[A-Z]{2,3}", after.group(1).split()[0])):  # type: ignore[union-attr]
        return True
    if text[start:end] == "Singapore" and re.match(r",?\s*\(?\d{6}\b", text[end:]):
        return True
    before = text[:start].rstrip()
    is_end = re.match(r"\s*(?:$|[|\t•·,/]|(?:-\s*)?\d{5})", text[end:]) is not None
    return is_end and (
        not before or before[-1] in "|\t•·" or (before[-1] == "," and re.search(r"\d", before) is not None)
    )


_PROVINCE_TAIL = r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?"
_WHOLE_ADDRESS = re.compile(
    rf"^(?:中国)?(?:(?:{'|'.join(sorted(provinces(), key=len, reverse=True))}){_PROVINCE_TAIL}[\s·/\-"
    rf",]*)?(?P<city>{city_pattern().pattern})"
    r"(?P<rest>$|[市区县省][^,。;:]{0,24}$|[\s·\-,]{1,2}[\u4e00-\u9fffA-Za-z\d]{2,24}$|[\u4e00-\u9fff]{2"
    r",9}[区县镇路街号室村][^,。;:]{0,18}$|[\u4e00-\u9fff]{0,4}[XxＸ×*]{2,3}[区县镇路街号室村][^,。;:]{0,18}$)"
)
_NOT_ADDRESS = re.compile(
    r"公司|集团|大学|学院|学校|人$|银行|协会|沟通|籍|户|理工|师范|交通|医院|厂$|店$|经理|工程|销售|员$|部$|站$|局$"
)


def whole_address(text: str) -> tuple[str, int, int] | None:
    """Is the whole text a place: 湖北省武汉市, 上海浦东新区, 上海,浦东?"""
    match = _WHOLE_ADDRESS.match(text)
    if match is None or _NOT_ADDRESS.search(text):
        return None
    return match.group("city"), match.start("city"), match.end("city")


AMERICAN = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s*([A-Z]{2})\s+\d{5}\b|\d{5},?\s+([A-Z][A-Za-z ]{3,20})$")


IN_A_STATE = re.compile(
    r"([A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}), (?:A[KLRZ]|C[AOT]"
    r"|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]"
    r"|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?: \d{5})?"
)
"""Ann Arbor, MI in a cell of its own: a place, known or not."""


_TOWN = re.compile(r"\s*(?:省|自治区|壮族自治区|维吾尔自治区|回族自治区)?[\s·/-]*([\u4e00-\u9fff]{2,3}?)[市县](?!场)")
_A_TOWN = re.compile(r"\s*([\u4e00-\u9fff]{2,3})市\s*")
_NO_TOWN = re.compile(r"[超门都股上各全本城当外国大小]$|所在|其他|任何|一线|沿海")


def town_in(text: str) -> tuple[str, int, int] | None:
    """Find the city, or a town that the list does not hold: 登封 in 河南省登封市. Only where a place is told."""
    found = city_in(text)
    if found is not None and found[0] not in provinces():
        return found
    town = _A_TOWN.fullmatch(text) if found is None else _TOWN.match(text, found[2])
    if town is None or _NO_TOWN.search(town.group(1)):
        return found
    return town.group(1), town.start(1), town.end(1)


def city_in(text: str) -> tuple[str, int, int] | None:
    """Find the city in an address: the city rather than its province."""
    best: tuple[str, int, int] | None = None
    for match in city_pattern().finditer(text):
        if re.match(r"路|街|大学|学院", text[match.end() :]):
            continue
        name = match.group()
        if best is None:
            best = name, match.start(), match.end()
        elif best[0] in provinces() and cities().get(name) == best[0]:
            return name, match.start(), match.end()
        elif best[0] not in provinces():
            break
    return best

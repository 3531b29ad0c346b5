"""What boards and people write into file names.

【职位_城市 15-25K】姓名 3年.pdf · 智联招聘_姓名_职位_中文.doc · 姓名-职位-简历.pdf
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from models.values.money import Pay
from models.values.phone import normal_phone
from services.resumes.parse.aims import pay_in
from services.resumes.parse.person import city_in
from services.resumes.parse.words import pieces, surnames

_CHANNELS = (
    ("zhilian", r"智联|zhaopin"),
    ("job51", r"前程无忧|51job|无忧"),
    ("liepin", r"猎聘|liepin"),
    ("lagou", r"拉勾|lagou"),
    ("boss", r"BOSS直聘|boss直聘|bosszhipin"),
    ("job58", r"58同城|赶集"),
    ("maimai", r"脉脉"),
    ("referral", r"内推|推荐"),
)
_BOSS = re.compile(
    r"^【(?P<job>[^_】]+?)(?:_(?P<city>[^\s】]+))?(?:\s+(?P<pay>[^】]+))?】\s*"
    r"(?P<name>[\u4e00-\u9fff·]{2,8}|[A-Za-z ]{3,30}?)(?:\s+(?P<years>.*))?$"
)
_NAME = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff]{2,6}$")
_NOISE = re.compile(r"简历|resume|cv|个人|应聘|中文|英文|最新|更新|附件|副本|求职|投递|招聘|候选人|的$", re.IGNORECASE)
_JOB_WORD = re.compile(pieces("file_job", "any"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FileName:
    """What a file name tells; empty where it does not."""

    channel: str = ""
    name: str = ""
    job: str = ""
    city: str = ""
    pay: Pay | None = None
    years: float | None = None
    phone: str = ""


def from_name(file: str) -> FileName:
    """Read a file name. A plain one gives nothing."""
    stem = PurePath(file.replace("\\", "/")).name
    stem = re.sub(r"\.[A-Za-z0-9]{2,5}$", "", stem).strip()
    boss = _BOSS.match(stem)
    if boss:
        return _from_boss(boss)
    channel = next((code for code, pattern in _CHANNELS if re.search(pattern, stem)), "")
    parts = [part.strip() for part in re.split(r"[_\-—–+,，、()（）\[\]【】\s]+", stem) if part.strip()]
    name = job = city = phone = ""
    for part in parts:
        phone = phone or (normal_phone(part) or "" if re.fullmatch(r"1[3-9]\d{9}", part) else "")
        bare = re.sub(r"(?:的)?(?:个人)?简历$|resume$", "", part, flags=re.IGNORECASE)
        if any(re.search(pattern, part) for _, pattern in _CHANNELS):
            continue
        if not name and _NAME.match(bare) and _is_name(bare):
            name = bare
        elif not job and _JOB_WORD.search(part) and not _NOISE.search(part):
            job = part
        elif not city and (found := city_in(part)) and len(part) <= len(found[0]) + 1:
            city = found[0]
    return FileName(channel, name, job, city, None, _years(stem), phone)


def _from_boss(match: re.Match[str]) -> FileName:
    pay = pay_in(match.group("pay")) if match.group("pay") else None
    place = city_in(match.group("city")) if match.group("city") else None
    return FileName(
        "boss",
        match.group("name").strip(),
        match.group("job").strip(),
        place[0] if place else "",
        pay[0] if pay else None,
        _years(match.group("years") or ""),
    )


def _is_name(text: str) -> bool:
    single, compound = surnames()
    if _NOISE.search(text) or _JOB_WORD.search(text) or city_in(text) is not None:
        return False
    return "·" in text or text[:2] in compound or (text[0] in single and len(text) <= 3)


def _years(text: str) -> float | None:
    match = re.search(r"(?<!\d)(\d{1,2})\s*年(?!\d|以?前|版|简)", text)
    return float(match.group(1)) if match else None

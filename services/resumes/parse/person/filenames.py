"""What boards and people write into file names.

【职位_城市 15-25K】姓名 3年.pdf · 智联招聘_姓名_职位_中文.doc · 姓名-职位-简历.pdf
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from models.values.money import Pay
from models.values.phone import normal_phone
from services.resumes.parse.person.places import city_in
from services.resumes.parse.pieces import is_person, names_title
from services.resumes.parse.wishes.pays import pay_in
from services.resumes.parse.words import pieces, surnames

_REFERRED = r"内推|推荐"
_CHANNELS = (
    ("zhilian", r"智联招聘|智联|zhaopin"),
    ("job51", r"前程无忧|51job|无忧"),
    ("liepin", r"猎聘网?|liepin"),
    ("lagou", r"拉[勾钩](?:网|招聘)?|lagou"),
    ("boss", r"BOSS直聘|bosszhipin"),
    ("job58", r"58同城|58\.com"),
    ("maimai", r"脉脉"),
    ("ganji", r"赶集网?"),
    ("nowcoder", r"牛客网?|nowcoder"),
    ("shixiseng", r"实习僧|shixiseng"),
    ("linkedin", r"领英|linkedin"),
    ("referral", _REFERRED),
)
_BOSS = re.compile(
    r"^【(?P<job>[^_】]+?)(?:_(?P<city>[^\s】]+))?(?:\s+(?P<pay>[^】]+))?】\s*"
    r"(?P<name>[\u4e00-\u9fff·]{2,8}|[A-Za-z ]{3,30}?)(?:\s+(?P<years>.*))?$"
)
_NAME = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff]{2,6}$")
_NOISE = re.compile(
    r"简历|resume|cv|个人|应聘|中文|英文|最新|更新|附件|副本|求职|投递|招聘|候选人|的$|网$"
    r"|牛客|实习僧|同城|模板|文档|附件",
    re.IGNORECASE,
)
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
    channel = next((code for code, pattern in _CHANNELS if re.search(pattern, stem, re.IGNORECASE)), "")
    found: dict[str, str] = {}
    for part in re.split(r"[_\-—–－+,，、()（）\[\]【】\s]+", _without_boards(stem)):
        if part:
            _sort(part, found)
    if "name" not in found:
        found["name"] = _latin_name(stem)
    return FileName(
        channel, found["name"], found.get("job", ""), found.get("city", ""), None, _years(stem), found.get("phone", "")
    )


def _without_boards(stem: str) -> str:
    """The rest of a name, without the board and the words of its mails."""
    rest = re.sub("|".join(pattern for _, pattern in _CHANNELS if pattern != _REFERRED), " ", stem, flags=re.IGNORECASE)
    rest = re.sub(
        r"(?:\.com|\.cn)|(?:申请|应聘|投递|求职)(?:贵公司|贵司|贵单位)?(?:的)?(?:职位|岗位)?[:：]?", " ", rest
    )
    return re.sub(r"(?:的)?(?:个人|求职|中文|英文|最新)*简历", " ", rest)


_STUCK = re.compile(
    r"^(?:(?P<before>[\u4e00-\u9fff]{2,4})?(?P<number>1[3-9]\d{9})(?P<beside>[\u4e00-\u9fff]{2,4})?"
    r"|(?:应届生|毕业生|候选人|实习生|校招|社招)?(?P<name>[\u4e00-\u9fff]{2,3})"
    r"(?=\d{1,2}年|\d{2}岁|(?:19|20)\d\d|\d\d届|(?<=^应届生...)$|(?<=^毕业生...)$|(?<=^候选人...)$|(?<=^应届生..)$|(?<=^毕业生..)$).*)$"
)
"""张晓明5年经验, 张晓明13812340567, 应届生张晓明: nothing parts the name from what stands beside it."""


_COUNTED = re.compile(
    r"^(?:20\d{6}|\d{1,3})(?=[\u4e00-\u9fff])(?![年月日届级岁天期班号人])|(?<=[\u4e00-\u9fff])\d{1,2}$"
)
"""20240501李建国, 李建国1."""


def _sort(part: str, found: dict[str, str]) -> None:
    """Take one part for what it is: a phone, a name, a city, a job."""
    part = _COUNTED.sub("", part)
    number = normal_phone(part) if re.fullmatch(r"1[3-9]\d{9}", part) else None
    stuck = _STUCK.match(part)
    if number:
        found.setdefault("phone", number)
    elif "name" not in found and _NAME.match(part) and _is_name(part):
        found["name"] = part
    elif stuck and stuck.group("number"):
        for piece in (stuck.group("number"), stuck.group("beside") or stuck.group("before")):
            _sort(piece, found)
    elif stuck and "name" not in found and _is_name(stuck.group("name")) and not names_title(stuck.group("name")):
        found["name"] = stuck.group("name")
    elif (place := city_in(part)) and len(part) <= len(place[0]) + 1:
        found.setdefault("city", place[0])
    elif _is_job(part):
        found.setdefault("job", part)


def _is_job(text: str) -> bool:
    is_word = _JOB_WORD.search(text) is not None or (names_title(text) and not is_person(text))
    return is_word and not _NOISE.search(text) and len(text) <= 20


_LATIN = re.compile(
    r"^(?:resume"
    r"|cv)?[\s_\-]*([A-Z][a-z'’]+(?:[\s_]+[A-Z]\.?)?[\s_]+[A-Z][A-Za-z'’]+)[\s_\-]*(?:resume"
    r"|cv|curriculum vitae)[\s_\-]*(?:\d{4})?$|^(?:resume"
    r"|cv)[\s_\-]+(?:of\s+)?([A-Z][a-z'’]+[\s_]+[A-Z][A-Za-z'’]+)[\s_\-]*(?:\d{4})?$",
    re.IGNORECASE,
)


def _latin_name(stem: str) -> str:
    """John Smith - Resume, Resume_John_Smith_2024."""
    match = _LATIN.match(stem)
    name = re.sub(r"[\s_]+", " ", match.group(1) or match.group(2)) if match else ""
    return name if all(word[:1].isupper() for word in name.split()) else ""


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
    match = re.search(r"(?<!\d)(\d{1,2})\s*年(?!\d|以?前|版|简|应届|毕业)", text)
    return float(match.group(1)) if match else None

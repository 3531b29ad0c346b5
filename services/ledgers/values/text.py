"""Names, placeholders and free text in cells."""

from __future__ import annotations

import re

from models.values.text import half_width, normal_name, tidy
from services.ledgers import vocabulary

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊"
    "孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮"
    "柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戴岑景党宫费卜冷晏席卫米柏"
    "宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满"
    "闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯"
    "隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由酆滑幺贡台鄂怀法苍候"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "东方", "尉迟", "公孙", "慕容", "令狐", "夏侯",
    "宇文", "长孙", "轩辕",
             "南宫", "独孤", "端木", "申屠", "闻人", "澹台", "呼延")  # fmt: skip
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}[·•.．][\u3400-\u9fff·•.．]{1,12}")
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z'’.-]*(?: [A-Za-z][A-Za-z'’.-]*){0,4}")
_TRAIL = re.compile(r"^(?P<name>[^(（\[【\d]+?)\s*[(（\[【](?P<note>.*?)[)）\]】]?\s*$", re.DOTALL)
_LEAD = re.compile(r"^[(（\[【](?P<note>[^)）\]】]{1,12})[)）\]】]\s*(?P<name>\S.*)$", re.DOTALL)
_TITLE = re.compile(
    r"^([\u3400-\u9fff·]{2,4}?)(先生|女士|小姐|同学|老师|师傅|经理|工程师|博士|教授|医生|律师|会计|Mr\.?|Ms\.?|Miss|Mrs\.?)$"
)
_AROUND = " ,，、.。:：;；/\\|-—_'\"‘’“”"
_MARKS = re.compile(r"[*＊★☆※#]+")
_MASKED = re.compile(r"[\u3400-\u9fff][*＊×某]{1,2}[\u3400-\u9fff]?|[\u3400-\u9fff]{1,2}[*＊×某]{1,2}")
_NO_SUCH = re.compile(r"^无[\u4e00-\u9fff]{2,8}$")


def looks_like_name(text: str) -> bool:
    """Whether a text can be a person's name: a Chinese surname and one to three characters, or Latin words."""
    name = normal_name(text)
    if _NAME.fullmatch(name):
        return name[0] in _SURNAMES or name.startswith(_COMPOUND) or "·" in name or "•" in name
    return len(name) > 2 and bool(_LATIN_NAME.fullmatch(name)) and name[0].isupper()


def is_nothing(text: str, label: str = "") -> bool:
    """Whether a cell says that there is nothing: "/", "无", "无出生年月" under 出生年月."""
    if text.casefold() in vocabulary.empty_words():
        return not (text == "Na" and "name" in label.casefold())  # 娜
    return bool(_NO_SUCH.match(text)) and bool(label) and text[1:] in label


def person_name(text: str) -> tuple[str, str]:
    """A name and what else stood in its cell: "候   选甲（内推）" → ("候选甲", "内推"), "张三先生" → "张三", "先生"."""
    tidied = tidy(half_width(text).replace("\n", " "))
    rest: list[str] = []
    for pattern in (_LEAD, _TRAIL):
        found = pattern.match(tidied)
        if found and found.group("name").strip():
            tidied = found.group("name").strip()
            rest.append(found.group("note").strip())
    if _MASKED.fullmatch(tidied):  # 马*明, 李某: as the list was published
        return tidied, " ".join(filter(None, rest))
    marks = _MARKS.search(tidied)
    if marks and len(_MARKS.sub("", tidied).strip()) > 1:
        tidied, rest = _MARKS.sub("", tidied), [*rest, marks.group(0)]
    name = normal_name(tidied)
    if re.search(r"\d{4,}", name):  # "张三13800138000"
        words = re.match(r"([^\d]+)(.*)$", name, re.DOTALL)
        if words:
            name, rest = words.group(1), [words.group(2).strip(), *rest]
    name, beside = _apart(name.strip(_AROUND))
    return name, " ".join(filter(None, [*beside, *rest]))


def _apart(name: str) -> tuple[str, list[str]]:
    """Titles, numbers, a Latin name and notes behind a dash away from a Chinese name."""
    rest: list[str] = []
    numbered = re.fullmatch(r"(?:\d{1,3}\s*[.、)]?\s*)?([\u3400-\u9fff·•]{2,})\s*(\d{0,2})", name)
    if numbered:
        name, rest = numbered.group(1), [numbered.group(2)]
    titled = _TITLE.match(name)
    if titled and looks_like_name(titled.group(1)):
        return titled.group(1), [titled.group(2), *rest]
    both = re.match(r"^([\u3400-\u9fff·]{2,4})\s*[-_/ ]?\s*([A-Za-z][A-Za-z .'-]*)$", name)
    if both and looks_like_name(both.group(1)):
        return both.group(1), [both.group(2), *rest]
    swapped = re.match(r"^([A-Za-z][A-Za-z .'-]*?)\s*[-_/ ]?\s*([\u3400-\u9fff·]{2,4})$", name)
    if swapped and looks_like_name(swapped.group(2)):
        return swapped.group(2), [swapped.group(1), *rest]
    noted = re.match(r"^([\u3400-\u9fff]{2,4})\s*[-—_/|+ :：,，]+\s*([\u3400-\u9fffA-Za-z].*)$", name)
    if noted and looks_like_name(noted.group(1)) and not looks_like_name(noted.group(2)):
        return noted.group(1), [noted.group(2), *rest]
    return name, rest

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
_TRAIL = re.compile(r"^([^(（\[【\d]+?)\s*[(（\[【](.*?)[)）\]】]?\s*$", re.DOTALL)
_MARKS = re.compile(r"[*＊★☆※#]+")
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
        return True
    return bool(_NO_SUCH.match(text)) and bool(label) and text[1:] in label


def person_name(text: str) -> tuple[str, str]:
    """A name and what else stood in its cell: "候   选甲（内推）" → ("候选甲", "内推")."""
    tidied = tidy(half_width(text).replace("\n", " "))
    rest = ""
    trail = _TRAIL.match(tidied)
    if trail:
        tidied, rest = trail.group(1), trail.group(2).strip()
    marks = _MARKS.search(tidied)
    if marks:
        tidied, rest = _MARKS.sub("", tidied), " ".join(filter(None, (rest, marks.group(0))))
    name = normal_name(tidied)
    if re.search(r"\d{4,}", name):  # "张三13800138000"
        words = re.match(r"([^\d]+)(.*)$", name, re.DOTALL)
        if words:
            name, rest = words.group(1).strip(" :：-,，"), " ".join(filter(None, (words.group(2).strip(), rest)))
    return name.strip(" ,，、.。:：;；"), rest

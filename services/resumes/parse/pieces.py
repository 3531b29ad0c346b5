"""What a short piece of a header names: an employer, a title, a department, a place, or nothing of interest."""

from __future__ import annotations

import re
from functools import lru_cache

from services.resumes.parse.person.places import city_in
from services.resumes.parse.words import employers, english_places, pieces, surnames
from services.resumes.parse.work.told import LEAD

HAN = re.compile(r"[\u4e00-\u9fff]")
COMPANY = re.compile(rf"(?:{pieces('company', 'zh')})|\b(?:{pieces('company', 'en')})\b\.?")
_FIRM = re.compile(
    r"公司|集团|有限|股份|厂$|[分支]行$|[\u4e00-\u9fff]{2}(?:营业部|门诊部|货运部|托运部|经销部|门市部|批发部|快修部)$|事务所|(?:医院|银行|酒店|学校|大学|学院|研究[院所])$|Ltd|Inc\b|LLC|Corp\b|GmbH"
    r"|Limited|Group$"
)
TITLE = re.compile(
    rf"(?:(?<![A-Za-z])|(?![A-Z]))(?:{pieces('title', 'zh')})(?:[\(（].{{1,10}}[\)）])?$"
    rf"|\b(?:{pieces('title', 'en')})\b"
)
_DEPARTMENT = re.compile(
    r"(?:(?<!俱乐)(?<!经营)(?<!门市)(?<!小卖)部|部门|事业[部群]|科|处|组|(?<!工作)室|课|中心|车间|团队|办公室|[Dd]epartment|[Dd]ept\.?|Division"
    r"|Team)$|^(?:Department|Dept)\b"
)
_NOISE = re.compile(
    r"^(?:\d[\d,.\- ]*(?:[kKwW万千]|元)[^\u4e00-\u9fff]{0,6}(?:元?/?[月年])?.*|\d+\s*-\s*\d+\s*人.*|\d+人(?:以上|以下)"
    r"|(?:民营|国企|外企|合资|私营|国有|上市公司|事业单位|外商独资|股份制|央企|民企|私企|外资)(?:企业|公司)?"
    r"|全职|兼职|合同工|正式|在职|离职|统招|Full[- ]?time|Part[- ]?time|Contract|Remote|Hybrid|On-?site"
    r"|(?:证明人|直属上级|汇报对象|上级|联系人|离职原因|下属|主管姓名).*"
    r"|[\d.]+\s*(?:年|个月|yrs?|years?|mos?|months?).{0,18}|\+?[\d\s()-]{7,}|https?:.*|www\..*)$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"^([\u4e00-\u9fff])(?:经理|总|总监|主任|工|老师|主管|女士|先生|部长|厂长|班长|领导|小姐)$")
_LABEL = re.compile(
    r"^(?:公司(?:名称)?|工作单位|单位(?:名称)?|企业名称|就职公司|任职公司|实习单位|实习公司|雇主"
    r"|职位(?:名称)?|职务|岗位(?:名称)?|担任(?:职[位务]|岗位)?|(?:工作|实习|任职|所任|从事|在职|所在)(?:岗位|职位|职务)"
    r"|(?:所在|所属|工作)?部门|(?:工作|起止|任职|在职|实习)?时间|起止日期|日期"
    r"|company(?: name)?|employer|organi[sz]ation|title|position|designation|role|job title|duration|period"
    r"|dates?|department|location)"
    r"\s*:\s*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?:原|[^()]*(?:热线|电话|网址|www|@|http|简称|\d\s*年|更名))[^()]*\)$")
_WITH_DEPARTMENT = re.compile(
    r"^(.*(?:有限(?:责任)?公司|股份公司|集团))[\u4e00-\u9fff]{2,6}(?:(?<!分)(?<!总)部|科|车间)$"
)
_TAIL = re.compile(
    r"(?:\s*[(\[][^()\[\]]*(?:\d\s*[+多余]?\s*人|人以[上下]|\d\s*年|个月|实习|全职|兼职|外包|派遣|派驻|外派|驻场|(?<=[(\[])驻[\u4e00-\u9fff]|上市|NASDAQ|NYSE|HKEX|股票代码|[\u4e00-\u9fff]{2,}部(?=[)\]]))[^()\[\]]*[)\]])+$"
)


@lru_cache(maxsize=4096)
def names_company(text: str) -> bool:
    """Does a piece name an employer: 某某有限公司, 腾讯, ACME GmbH?"""
    name = company_name(text)
    if is_brand(name) or any(half.lower() in employers() for half in both_scripts(name)):
        return True
    if DOING.match(name) or _EVENT.search(name) or _DUTY.match(name):
        return False
    return COMPANY.search(name) is not None and not is_title_only(name) and not is_department(name)


_ABOUT_BRAND = re.compile(
    r"(?:\s*\([^()]*\)|(?:\s?[Aa][Pp][Pp]|总部|中国区?|集团|总公司|[分门专]店|专卖店|专柜|大药房|[\u4e00-\u9fff]{2,8}店|物流|快递))+$"
)
_DUTY = re.compile(
    r"^(?:自己|覆盖|拜访|开拓|对接|跟进|维护|建立|搭建|策划|处理|协调|统筹|提供|实现|优化|编写|监督|检查|承担|执行|落实|安排|收集|整理|保障|确保|解决|提升|降低"
    r"|推进|组建|接听|走访|骑行|主持|担任|获得?|荣获|加入|帮助|指导|开展|举办)(?!.{1,12}有限公司$)"
)
_EVENT = re.compile(
    r"(?:公司|集团|银行|医院|酒店)[\u4e00-\u9fffA-Za-z\d]{0,12}(?:项目|系统|平台|活动|发布会|校园行|大赛|年会|方案|网站|小程序|APP|工程|课题"
    r"|改造|建设|上线|策划|推广|竞赛|培训|装修)$",
    re.IGNORECASE,
)
"""宝洁公司校园行 is something that was done for a firm."""


def is_brand(name: str) -> bool:
    """Is it known by name, with or without its town and shop: 富士康, 东莞富士康, 麦当劳(人民路店)?"""
    known = employers()
    if name.lower() in known:
        return True
    bare = _ABOUT_BRAND.sub("", name).strip()
    if bare.lower() in known:
        return True
    town = city_in(bare) if len(bare) < 14 and HAN.match(bare) else None
    return town is not None and town[1] == 0 and bare[town[2] :].lstrip("市省区县").lower() in known


def both_scripts(name: str) -> tuple[str, ...]:
    """Meituan 美团: the halves of a name that stands in two scripts."""
    match = _TWO_SCRIPTS.match(name)
    return (
        tuple(half for half in match.groups() if half)
        if match and not any(half and TITLE.search(half) for half in match.groups())
        else ()
    )


_TWO_SCRIPTS = re.compile(
    r"^([A-Za-z][A-Za-z\d.&' -]{1,30}?)(?:\s+|\s*\()([\u4e00-\u9fff]{2,12})\)?$"
    r"|^([\u4e00-\u9fff]{2,12})(?:\s+|\s*\()([A-Za-z][A-Za-z\d.&' -]{1,30})\)?$"
)
DOING = re.compile(
    r"(?:参与|负责|协助|完成|带领|主导|组织|编制|制定|推动|接待|独立|服务于|撰写|配合|根据|熟悉|为公司|在公司|对公司|本公司|该公司"
    r"|公司(?:的|内部?|介绍|规模|简介|主营|产品))"
)
"""参与公司ERP系统上线 tells what was done, and names nobody."""


def is_known_company(text: str) -> bool:
    """Does a piece say that it is a firm, or is it known by name?"""
    name = company_name(text)
    return _FIRM.search(name) is not None or is_brand(name)


def is_title_only(text: str) -> bool:
    """市场部经理 is a title; 某某酒店 is a company; 集团副总裁 ends like a title."""
    return (
        TITLE.search(text) is not None
        and re.search(r"公司$|集团$|厂$|Ltd|Inc|Group", text) is None
        and not re.search(r"有限公司|集团|Inc\b|Ltd\b", text)
    )


def names_title(text: str) -> bool:
    """Does a piece end like a title: 设备主管, Account Manager, and is it no person: 王经理?"""
    text = _LATIN_ASIDE.sub("", _TITLE_ASIDE.sub("", text))
    if _DOES.match(text):
        return False
    plain = text.title() if text.isupper() and len(text) > 4 else text
    if _FAMILY_FIRM.search(plain) and " at " not in plain:
        return False
    return TITLE.search(plain) is not None and len(text) < (50 if HAN.search(text) else 64) and not is_person(text)


_LATIN_ASIDE = re.compile(r"(?<=[\u4e00-\u9fff])\s*\([A-Za-z .,&/-]+\)$")
"""运维负责人 (Team Leader Of DevOps)."""
_DOES = re.compile(r"(?:承接|负责|参与|协助|完成|带领|根据|配合|按照|通过)[\u4e00-\u9fff]{2,}")
"""承接字幕、图书翻译 is a duty."""
_FAMILY_FIRM = re.compile(r"& (?:Sons?|Daughters?|Co|Company|Bros|Brothers|Partners|Associates|Young)\b")
"""Baker & Sons is no baker."""


_TRADES = frozenset(("普工", "车工", "木工", "管工", "水工", "石工", "金工", "查工", "全工", "段长", "班主任", "班长"))
"""Trades whose first letter is a surname, too."""


def is_person(text: str) -> bool:
    """A referee among the columns: 王经理, 张总 — but 总经理, 经理 are titles."""
    match = _PERSON.match(text)
    is_called = match is not None and match.group(1) in surnames()[0] and len(text) <= 4 and text[0] not in "总项大高店"
    return is_called and text not in _TRADES


_WARD = re.compile(r"[\u4e00-\u9fff]{2,}(?:医院|卫生院|卫生服务中心|保健院)[\u4e00-\u9fff]{1,6}科$")
"""山西省人民医院骨科 is an employer."""


def is_department(text: str) -> bool:
    """生产部, 研发中心; 某某技术中心有限公司 is none."""
    if (text.endswith("中心") and len(text) > 6) or (text.endswith("管理处") and len(text) > 5):
        return False  # 儿童教育中心, 古城景区管理处 are employers, 研发中心 is none
    if _WARD.match(text):
        return False
    return _DEPARTMENT.search(text) is not None and _FIRM.search(text) is None and len(text) <= 20


def is_place(text: str) -> bool:
    """Is the whole piece a place: 上海, 江苏苏州, Austin, TX, Milan?"""
    if HAN.search(text):
        found = city_in(text)
        return (
            found is not None
            and len(text) <= len(found[0]) + 4
            and text[found[2] :].strip("市省区县 ·-") in {"", found[0]}
        )
    bare = text.strip(" .,()").lower()
    if _TOWN_OF_A_STATE.match(text.strip()):
        return True
    cities, regions = english_places()
    return (
        bare in cities or bare in regions or re.fullmatch(r"(?!PC)[A-Z]{2}(?: \d{5})?|\d{5}", text.strip()) is not None
    )


US_STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])"
)
_TOWN_OF_A_STATE = re.compile(rf"[A-Z][a-z.'’]+(?:[ -][A-Z][a-z.'’]+){{0,2}}, ?{US_STATE}(?: \d{{5}}(?:-\d{{4}})?)?$")
"""Somerville, MA."""


def is_noise(text: str) -> bool:
    """Pay, size, kind of firm, way of work, a number."""
    return _NOISE.match(text) is not None or len(text) < 2 or _LABEL.fullmatch(f"{text}:") is not None


def company_name(text: str) -> str:
    """A company without what boards write behind it: (150-500人) [2年3个月], (实习), ·研发中心."""
    bare = _TAIL.sub("", _ASIDE.sub("", _LABEL.sub("", text))).strip(" ,;:|·-")
    firm, joint, unit = bare.rpartition("·")
    if joint and is_department(unit.strip()) and (COMPANY.search(firm) or firm.strip().lower() in employers()):
        bare = firm.strip()
    bare = re.sub(r"(?<=公司|集团)(?:实习|见习)$", "", LEAD.sub("", bare))
    bare = _BOXED.sub(r"\1", _TRANSLATED_FIRM.sub("", bare))
    bare = _DOING_THERE.sub("", bare)
    bare = _BRAND_BEFORE.sub("", bare)
    firm, joint, unit = bare.rpartition(" - ")
    bare = firm.strip() if joint and is_department(unit.strip()) and not is_department(firm) else bare
    whole = _WITH_DEPARTMENT.match(bare)
    return whole.group(1) if whole else bare


_BRAND_BEFORE = re.compile(
    r"^(?!(?:一汽|上汽|东风|广汽|北汽|长安|江铃|华晨)\s*-)[\u4e00-\u9fffA-Za-z]{2,8}\s*[-|]\s*(?=[^-|]{4,}有限(?:责任)?公司(?:\([^()]*\))?$)"
)
"""小米-北京小米移动软件有限公司."""
_BOXED = re.compile(r"^\[([^\[\]]+)\]?$")
_TRANSLATED_FIRM = re.compile(r"(?<=公司|集团|银行|医院|大学|学院)\s+[A-Z][A-Za-z.,&' -]+(?:\([A-Za-z ]+\))?$")
_TRANSLATED_TITLE = re.compile(r"(?<=[\u4e00-\u9fff]{2})\s+[A-Z][A-Za-z.&/ -]{3,}$")
"""宝洁（中国）有限公司 Procter & Gamble, 市场经理 Brand Manager: the same in another tongue."""
_DOING_THERE = re.compile(
    r"(?<=公司|集团)(?:开|跑)(?!发)[\u4e00-\u9fff]{1,5}$|(?<=有限公司)(?:开|做|当|从事|负责|跑)[\u4e00-\u9fff]{1,6}$"
)
"""在重庆迅捷物流有限公司开叉车."""


def title_name(text: str) -> str:
    """A title without its label, brackets that do not close, and its department: 市场部-市场经理."""
    bare = re.sub(r"^\(?(?:职位|职务|岗位)\s*-\s*", "", _LABEL.sub("", text)).strip(" ,;:|·-/")
    bare = _MONTHS_PAID.sub("", bare)
    bare = _LATIN_ASIDE.sub("", _TITLE_ASIDE.sub("", bare))
    again = _TRANSLATED_TITLE.search(bare)
    if again and names_title(again.group().strip()) and names_title(bare[: again.start()]):
        bare = bare[: again.start()]
    acted = _ACTED.match(bare)
    if acted and names_title(acted.group(1)):
        bare = acted.group(1)
    inside = re.match(r"^(.{2,})\(([^()]+)\)$", bare)
    if inside and is_department(inside.group(2)) and not names_title(inside.group(2)):
        bare = inside.group(1).strip()
    in_unit = _IN_UNIT.match(bare)
    if in_unit and names_title(in_unit.group(1)) and _PLAIN_POST.fullmatch(in_unit.group(1).split("/")[0]) is None:
        bare = in_unit.group(1)
    first, dash, last = bare.partition("-")
    if dash and is_department(first.strip()) and names_title(last.strip()):
        bare = last.strip()
    return bare if bare.count("(") == bare.count(")") else bare.strip("() ")


_IN_UNIT = re.compile(
    r"^[\u4e00-\u9fff]{2,8}(?:事业部|研发部|产品部|技术部|运营部|市场部|[\u4e00-\u9fff]部(?!门)|中心)\s*([\u4e00-\u9fffA-Za-z].{3,})$"
)
"""产品研发部Java研发工程师; 市场部经理 is a title as it stands."""
_PLAIN_POST = re.compile(
    r"(?:高级|资深|副|代理?|执行|见习|储备)*(?:总?经理|主管|总?监|总监|部长|主任|助理|专员|负责人|文员|员工|组长|实习生|干事|秘书|内勤|科员|职员|副总经理|经理助理|总监助理"
    r"|部长助理|主任助理|主办|技术员|工程师)(?:助理)?"
)
_TITLE_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*(?:下属|汇报|团队|管理\d|带\d|\d+人)[^()\[\]]*[)\]]$")
_MONTHS_PAID = re.compile(r"\s+\d[\d.]*\s*[kKwW万]?(?:\s*[-~]\s*\d[\d.]*\s*[kKwW万]?)?\s*[×xX*·]\s*\d+\s*薪?$")
"""运营经理 25k×15薪."""
_ACTED = re.compile(
    r"^(?:担任|任职|任(?![务职教])|从事|(?:Worked|Working|Employed|Served)\s+as\s+(?:an?\s+)?)\s*(.{2,})$"
)
"""任出纳, Worked as Barista."""

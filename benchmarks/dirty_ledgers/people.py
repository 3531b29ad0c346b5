"""Invented applicants. All names are drawn from syllables, all numbers by lot: nobody is meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.large import GIVEN, SURNAMES

DEGREES = ("secondary", "college", "bachelor", "master", "doctor")
POSITIONS = ("车间主任", "会计", "工艺工程师", "仓库管理员", "Java开发工程师", "销售经理", "质检员", "行政专员",
    "叉车司机", "结构工程师", "采购专员", "电工", "操作工", "人事专员", "出纳", "研发工程师",
             "客服主管", "产品经理")  # fmt: skip
DEPARTMENTS = ("生产部", "研发部", "财务部", "销售部", "人力资源部", "品质部", "采购部", "装配车间", "技术中心")
SCHOOLS = ("苏州大学", "南京理工大学", "常州工学院", "江苏大学", "上海大学", "无锡职业技术学院", "河海大学",
    "扬州大学", "盐城技师学院", "合肥工业大学")  # fmt: skip
MAJORS = ("机械设计制造及其自动化", "会计学", "电气工程", "市场营销", "计算机科学与技术", "行政管理", "物流管理",
    "模具设计", "法学", "工商管理")  # fmt: skip
COMPANIES = ("昆山恒远精密机械有限公司", "苏州嘉禾电子有限公司", "无锡新程汽车零部件有限公司", "常州华信物流公司",
    "上海启明软件科技有限公司", "南通远洋纺织厂", "个体经营", "苏州工业园区某电子厂", "太仓德力液压")  # fmt: skip
TITLES = ("操作工", "班组长", "会计", "技术员", "销售代表", "主管", "工程师", "文员", "仓管员", "实习生")
CITIES = ("江苏苏州", "安徽阜阳", "河南周口", "四川成都", "江苏盐城", "山东临沂", "湖北黄冈", "浙江宁波")
EVALUATIONS = ("沟通顺畅，经验匹配", "表达一般，需再看", "技术扎实，稳定性尚可", "对薪资期望偏高", "性格开朗，可培养",
    "现场管理经验丰富", "基础较弱")  # fmt: skip
REMARKS = ("可接受倒班", "需安排住宿", "朋友一同来面试", "有驾照C1", "已婚已育", "人在外地，需视频面试",
    "可立即上岗")  # fmt: skip
HR = ("林晓雯", "顾佳敏", "蒋丽", "苏婷")
INTERVIEWERS = ("陈国栋", "许静", "王海涛", "李建平", "周明", "黄志强")
SKILLS = ("CAD、SolidWorks", "Excel、用友U8", "PLC编程", "Java、Spring、MySQL", "叉车证、登高证", "英语六级")
CHANNELS = ("boss", "zhilian", "job51", "liepin", "job58", "referral", "fair", "campus", "labour_agency", "walk_in")
RESULTS = ("passed", "rejected", "pending", "no_show", "withdrawn")


@dataclass(slots=True)
class Round:
    """One interview of an applicant."""

    day: date
    minute: int
    interviewer: str
    result: str
    remark: str
    score: int


@dataclass(slots=True)
class Applicant:
    """What is true of one invented applicant."""

    facts: dict[str, object] = field(default_factory=dict)
    rounds: list[Round] = field(default_factory=list)
    education: list[dict[str, str]] = field(default_factory=list)
    employment: list[dict[str, str]] = field(default_factory=list)


def applicant(chance: Chance, year: int, number: int) -> Applicant:
    """Somebody who applied in a year."""
    applied = date(year, 1, 4) + timedelta(days=chance.randrange(330))
    born = date(year - chance.randrange(20, 50), chance.randrange(1, 13), chance.randrange(1, 29))
    is_male = chance.maybe(0.55)
    degree = chance.choices(DEGREES, (2, 4, 5, 1, 0.2))[0]
    graduated = date(
        born.year + {"secondary": 18, "college": 21, "bachelor": 22, "master": 25, "doctor": 28}[degree], 6, 30
    )
    low = chance.randrange(5, 16) * 1000
    rounds = _rounds(chance, applied)
    last = rounds[-1]
    person = Applicant(rounds=rounds)
    person.facts = {
        "name": _name(chance), "phone": f"1{chance.choice('3589')}{chance.randrange(10**9):09d}",
        "second_phone": f"1{chance.choice('3589')}{chance.randrange(10**9):09d}",
        "email": f"{chance.choice('abcdefgh')}{chance.randrange(10**6)}@mail.example",
        "gender": "male" if is_male else "female", "born": born, "age": year - born.year,
        "id_number": identity(chance, born, is_male=is_male), "degree": degree,
        "school": chance.choice(SCHOOLS), "major": chance.choice(MAJORS), "graduated": graduated,
        "position_applied": chance.choice(POSITIONS), "job_code": f"ZP{year}{chance.randrange(100):03d}",
        "department_applied": chance.choice(DEPARTMENTS), "source_channel": chance.choice(CHANNELS),
        "recruiter": chance.choice(HR), "applied": applied, "interviewed": last.day, "minute": last.minute,
        "interviewer": last.interviewer, "result": last.result, "score": last.score,
        "remarks": chance.choice((*REMARKS, "")), "evaluation": chance.choice(EVALUATIONS),
        "years": chance.choice((0.5, 1, 2, 2.5, 3, 5, 8, 10, 12)), "started_work": graduated + timedelta(days=20),
        "current_company": chance.choice(COMPANIES), "current_title": chance.choice(TITLES),
        "skills": chance.choice(SKILLS), "low": low, "high": low + chance.choice((0, 1000, 2000, 3000)),
        "offered": last.day + timedelta(days=3), "expected": last.day + timedelta(days=14),
        "started": last.day + timedelta(days=chance.randrange(15, 30)), "native_place": chance.choice(CITIES),
        "hukou_address": chance.choice(CITIES) + chance.choice(("市区", "县城关镇", "农村")),
        "political_status": chance.choice(("群众", "中共党员", "共青团员")), "ethnicity": chance.choice(("汉族",
        "回族", "满族", "汉")),
        "marital_status": chance.choice(("已婚", "未婚", "离异")), "external_id": f"A{year % 100}{number:04d}",
    }  # fmt: skip
    _history(chance, person, graduated)
    return person


def identity(chance: Chance, born: date, *, is_male: bool) -> str:
    """An identity number with a right check digit; its region is one that was never given out."""
    order = chance.randrange(0, 499) * 2 + (1 if is_male else 0)
    body = f"320599{born:%Y%m%d}{order:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


def _name(chance: Chance) -> str:
    given = chance.choice(GIVEN) + (chance.choice(GIVEN) if chance.maybe(0.7) else "")
    return ("欧阳" if chance.maybe(0.01) else chance.choice(SURNAMES)) + given


def _rounds(chance: Chance, applied: date) -> list[Round]:
    rounds: list[Round] = []
    day = applied
    for n in range(3):
        day += timedelta(days=chance.randrange(1, 8))
        result = chance.choices(RESULTS, (5, 3, 1, 1, 1))[0]
        rounds.append(
            Round(
                day,
                chance.randrange(18, 34) * 30,
                chance.choice(INTERVIEWERS),
                result,
                chance.choice(EVALUATIONS),
                chance.randrange(50, 99),
            )
        )
        if result != "passed" or n == 2:
            break
    return rounds


def _history(chance: Chance, person: Applicant, graduated: date) -> None:
    """Schools and jobs, the latest first, as forms ask for them."""
    start = graduated.year - 4
    for n in range(chance.randrange(1, 3)):
        person.education.append(
            {
                "start": f"{start - 3 * n}-09",
                "end": f"{start + 4 - 3 * n if n == 0 else start + 3 - 3 * n}-06",
                "school": str(person.facts["school"]) if n == 0 else "昆山第二中学",
                "major": str(person.facts["major"]) if n == 0 else "",
            }
        )
    year = graduated.year
    for _ in range(chance.randrange(1, 4)):
        end = year + chance.randrange(1, 4)
        job = {
            "start": f"{year}-07",
            "end": f"{end}-05",
            "company": chance.choice(COMPANIES),
            "title": chance.choice(TITLES),
        }
        person.employment.insert(0, job)
        year = end

"""The layouts in which the boards export, and the forms that factories hand out. Invented people."""

from __future__ import annotations

from typing import Any

import pytest

from services.resumes.parse.profile import as_data, parse
from services.resumes.read import read
from tests.services.resumes import making

ZHILIAN = """
郑晓峰
男 | 1990年5月生 | 现居住于上海 | 8年工作经验 | 户口：安徽合肥
手机：13761235678
E-mail：zhengxf@163.com
求职意向
期望工作性质：全职
期望从事职业：销售经理、大客户经理
期望月薪：10001-15000元/月
期望工作地区：上海
目前状况：我目前在职，正考虑换个新环境
工作经历
2018.03 - 至今	上海启元电气有限公司（6年2个月）
销售经理 | 8001-10000元/月
仪器仪表/工业自动化 | 企业性质：民营 | 规模：100-499人
工作描述：负责华东区大客户销售，管理销售团队八人。
2014.07 - 2018.02	合肥华盛机电设备有限公司（3年7个月）
销售工程师
工作描述：负责安徽省经销商的开发与维护工作。
教育经历
2010.09 - 2014.06	安徽工业大学	市场营销	本科
"""

JOB51 = """
应聘职位：会计主管	应聘公司：某某有限公司	投递时间：2026-03-01
何秀兰
（ID：35678901）
五年以上工作经验 | 女 | 32岁（1993/5/1）
居住地：苏州-工业园区
电　话：13812349876（手机）
E-mail：hexl@qq.com
最高学历
学　历：本科
专　业：会计学
学　校：苏州大学
求职意向
到岗时间：一个月内
工作性质：全职
目标地点：苏州
期望月薪：8000-9999/月
目标职能：会计经理/主管
工作经验
2019/3--至今：苏州安信电子有限公司(150-500人) [7年]
所属行业：电子技术/半导体/集成电路
财务部	会计主管
负责公司总账与报表，组织月末结账。
2015/7--2019/2：昆山德通塑胶制品厂(50-150人) [3年7个月]
所属行业：原材料和加工
财务部	会计
负责应收应付核对以及开票。
教育经历
2011/9--2015/6	苏州大学	会计学	本科
"""

BOSS = """
罗子轩
男 | 27岁 | 13691234560 | luozx@foxmail.com
4年工作经验 | 求职意向：Java | 期望薪资：15-20K | 期望城市：杭州
个人优势
熟悉 Java、Spring Boot、MySQL 与 Redis，有高并发系统经验。
工作经历
杭州云岫科技有限公司	Java开发工程师	2021.07-至今
内容：
1. 负责订单系统的设计与开发，日均订单三百万。
项目经历
订单中台	后端开发	2022.01-2023.12
教育经历
浙江工业大学	计算机科学与技术	本科	2017-2021
"""

LIEPIN = """
姓名：沈一鸣	性别：男	年龄：35
手机号码：13901236789	电子邮件：shenym@126.com
教育程度：硕士	工作年限：11年
职业状态：在职，看看新机会
期望职位：生产总监	期望地点：无锡
期望月薪：30000元/月*13个月
工作经历
2018.05-至今	无锡瑞丰汽车零部件有限公司
公司描述：汽车座椅骨架的研发和制造。
生产经理	2018.05-至今
下属人数：45	汇报对象：总经理
职责业绩：负责三条产线的生产计划与交付。
2014.07-2018.04	江阴恒远机械集团
车间主任	2014.07-2018.04
职责业绩：负责冲压车间的日常管理。
教育经历
南京航空航天大学	2011.09-2014.06
专业：工业工程	学历：硕士	是否统招：是
"""

FACTORY = """
应聘登记表
姓 名	李大勇	性 别	男	出生年月	1988.11
籍 贯	河南信阳	民 族	汉	婚姻状况	已婚
学 历	中专	专 业	机电	联系电话	13673761234
现住址	江苏省昆山市玉山镇富士康路12号
应聘岗位	装配钳工	期望薪资	7000-8000	到岗时间	一周内
学习经历
起止时间	学校	专业	学历
2004.9-2007.6	信阳市第一职业高中	机电	中专
工作经历
起止时间	工作单位	职务	离职原因	证明人及电话
2015.3-2025.12	昆山捷普模具有限公司	钳工	合同到期	王工 13900001111
2008.2-2015.1	吴江兴达减速机厂	装配工	搬家	陈班长 13900002222
紧急联系人：张梅 13900003333
"""

STUDENT = """
顾思源
(+86) 137-6123-5566 · gusiyuan@sjtu.edu.cn · github.com/gusy
教育背景
上海交通大学，计算机科学与技术，在读硕士研究生	2023.9 - 至今
华中科技大学，软件工程，工学学士	2019.9 - 2023.6
实习经历
字节跳动，后端开发实习生	2024.6 - 2024.9
• 参与推荐系统服务的性能优化，延迟下降百分之三十
项目经历
分布式键值存储	2023.10 - 2024.1
技能
C++、Python、Go，熟悉 Linux、Docker
"""

ENGLISH = """
Hannah Becker
Operations Manager
Portland, OR 97205 | (503) 555-0142 | hannah.becker@mailbox.org
Summary
Operations manager with 9 years of experience in food manufacturing.
Work Experience
Operations Manager, Northwind Foods Inc.	Jun 2019 – Present
• Led a team of 24 across two shifts and cut scrap by 18%.
Production Supervisor, Harbor Bakery LLC	Feb 2015 – May 2019
• Introduced daily stand-up meetings.
Education
Bachelor of Science in Industrial Engineering	2010 – 2014
Oregon State University
Skills
Lean manufacturing, SAP, Excel
"""


def facts(text: str) -> dict[str, Any]:
    return as_data(parse("\n".join(line for line in text.strip().split("\n"))))


def jobs(found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(job["company"], job["title"], job["start"], job["end"]) for job in found["employment"]]


def schools(found: dict[str, Any]) -> list[tuple[str, str, str, str, str]]:
    return [tuple(s[k] for k in ("school", "major", "degree", "start", "end")) for s in found["education"]]


def test_zhilian() -> None:
    found = facts(ZHILIAN)
    assert (found["name"], found["gender"], found["birth_date"], found["city"]) == ("郑晓峰", "男", "1990-05", "上海")
    assert (found["phones"], found["years_experience"]) == (["13761235678"], 8.0)
    assert found["expected_job"] in {"销售经理、大客户经理", "销售经理"}
    assert found["expected_city"] == "上海"
    assert found["expected_salary"] == {"low": 10001, "high": 15000, "period": "month", "months": 12}
    assert jobs(found) == [
        ("上海启元电气有限公司", "销售经理", "2018-03", "present"),
        ("合肥华盛机电设备有限公司", "销售工程师", "2014-07", "2018-02"),
    ]
    assert schools(found) == [("安徽工业大学", "市场营销", "本科", "2010-09", "2014-06")]


def test_51job() -> None:
    found = facts(JOB51)
    assert (found["name"], found["gender"], found["age"], found["city"]) == ("何秀兰", "女", 32, "苏州")
    assert (found["phones"], found["emails"], found["degree"]) == (["13812349876"], ["hexl@qq.com"], "本科")
    assert found["expected_city"] == "苏州"
    assert found["expected_salary"]["low"] == 8000
    assert jobs(found) == [
        ("苏州安信电子有限公司", "会计主管", "2019-03", "present"),
        ("昆山德通塑胶制品厂", "会计", "2015-07", "2019-02"),
    ]
    assert schools(found) == [("苏州大学", "会计学", "本科", "2011-09", "2015-06")]


def test_boss() -> None:
    found = facts(BOSS)
    assert (found["name"], found["gender"], found["age"]) == ("罗子轩", "男", 27)
    assert (found["phones"], found["emails"]) == (["13691234560"], ["luozx@foxmail.com"])
    assert (found["expected_job"], found["expected_city"], found["years_experience"]) == ("Java", "杭州", 4.0)
    assert found["expected_salary"]["high"] == 20000
    assert jobs(found) == [("杭州云岫科技有限公司", "Java开发工程师", "2021-07", "present")]
    assert schools(found) == [("浙江工业大学", "计算机科学与技术", "本科", "2017", "2021")]
    assert {"Java", "Spring Boot", "MySQL", "Redis"} <= set(found["skills"])


def test_liepin() -> None:
    found = facts(LIEPIN)
    assert (found["name"], found["age"], found["degree"], found["years_experience"]) == ("沈一鸣", 35, "硕士", 11.0)
    assert (found["expected_job"], found["expected_city"]) == ("生产总监", "无锡")
    assert found["expected_salary"]["low"] == 30000
    assert jobs(found) == [
        ("无锡瑞丰汽车零部件有限公司", "生产经理", "2018-05", "present"),
        ("江阴恒远机械集团", "车间主任", "2014-07", "2018-04"),
    ]
    assert schools(found) == [("南京航空航天大学", "工业工程", "硕士", "2011-09", "2014-06")]


def test_the_form_of_a_factory() -> None:
    found = facts(FACTORY)
    assert (found["name"], found["gender"], found["birth_date"]) == ("李大勇", "男", "1988-11")
    assert (found["native_place"], found["city"], found["degree"]) == ("河南信阳", "昆山", "中专")
    assert found["phones"] == ["13673761234"]
    assert found["expected_job"] == "装配钳工"
    assert found["expected_salary"]["high"] == 8000
    assert [job[:2] for job in jobs(found)] == [("昆山捷普模具有限公司", "钳工"), ("吴江兴达减速机厂", "装配工")]
    assert schools(found) == [("信阳市第一职业高中", "机电", "中专", "2004-09", "2007-06")]


def test_a_student_in_the_style_of_the_typesetters() -> None:
    found = facts(STUDENT)
    assert (found["name"], found["phones"]) == ("顾思源", ["13761235566"])
    assert found["emails"] == ["gusiyuan@sjtu.edu.cn"]
    assert schools(found) == [
        ("上海交通大学", "计算机科学与技术", "硕士", "2023-09", "present"),
        ("华中科技大学", "软件工程", "本科", "2019-09", "2023-06"),
    ]
    assert jobs(found) == [("字节跳动", "后端开发实习生", "2024-06", "2024-09")]
    assert found["employment"][0]["internship"] is True
    assert {"C++", "Python", "Go", "Linux", "Docker"} <= set(found["skills"])


def test_english() -> None:
    found = facts(ENGLISH)
    assert (found["name"], found["emails"]) == ("Hannah Becker", ["hannah.becker@mailbox.org"])
    assert found["phones"] == ["5035550142"]
    assert found["years_experience"] == 9.0
    assert jobs(found) == [
        ("Northwind Foods Inc.", "Operations Manager", "2019-06", "present"),
        ("Harbor Bakery LLC", "Production Supervisor", "2015-02", "2019-05"),
    ]
    assert schools(found) == [("Oregon State University", "Industrial Engineering", "本科", "2010", "2014")]
    assert {"SAP", "Excel"} <= set(found["skills"])


@pytest.mark.parametrize("text", [ZHILIAN, JOB51, BOSS, LIEPIN, FACTORY, STUDENT, ENGLISH])
def test_every_kind_of_file_gives_the_same_facts(text: str) -> None:
    expected = facts(text)
    lines = text.strip().split("\n")
    page = "<html><body>" + "".join(f"<p>{line.replace(chr(9), ' &nbsp; ')}</p>" for line in lines) + "</body></html>"
    files = {
        "pdf": making.tabbed_pdf(lines),
        "docx": making.word(lines),
        "txt": text.encode("gb18030"),
        "html": page.encode("utf-8"),
    }
    for kind, data in files.items():
        found = as_data(parse(read(data).text))
        different = {key for key in expected if found[key] != expected[key]} - {"skills"}
        assert not different, kind

"""Schools, majors and degrees in the orders in which people write them; invented people, real kinds of rows."""

from __future__ import annotations

import pytest

from services.resumes.headings import Part, heading_of
from services.resumes.parse.profile import as_data, parse
from services.resumes.parse.sections import rows_of

HEAD = ("陈思远", "男 | 1995年3月 | 13761230918 | csy1995@163.com")
TAIL = ("工作经历", "2019.07-至今\t苏州泽远精密机械有限公司\t设备工程师", "负责车间设备的维护与点检，推行精益生产。")
BOTH = [
    ["苏州大学", "控制工程", "硕士", "2014-09", "2017-06"],
    ["江南大学", "机械工程", "本科", "2010-09", "2014-06"],
]


def stays(*lines: str) -> list[list[str | None]]:
    found = as_data(parse("\n".join((*HEAD, *lines, *TAIL))))["education"]
    return [[school[key] for key in ("school", "major", "degree", "start", "end")] for school in found]


@pytest.mark.parametrize(
    "lines",
    [
        ("苏州大学 | 硕士 | 控制工程 | 2014.09-2017.06；本科 | 江南大学 | 机械工程 | 2010.09-2014.06",),
        ("硕士：苏州大学 控制工程 2014.09-2017.06", "本科：江南大学 机械工程 2010.09-2014.06"),
        ("硕士就读于苏州大学控制工程专业（2014.09-2017.06）", "本科就读于江南大学机械工程专业（2010.09-2014.06）"),
        (
            "苏州大学\t硕士\t2014.09-2017.06",
            "机电工程学院\t控制工程",
            "江南大学\t本科\t2010.09-2014.06",
            "机械学院\t机械工程",
        ),
        ("2014.09-2017.06", "硕士", "控制工程", "苏州大学", "2010.09-2014.06", "本科", "机械工程", "江南大学"),
        ("控制工程 工程硕士", "苏州大学", "2014.09-2017.06", "机械工程 工学学士", "江南大学", "2010.09-2014.06"),
        (
            "起止年月\t院校及专业\t学历\t证明人",
            "2014.09-2017.06\t苏州大学 控制工程\t硕士",
            "2010.09-2014.06\t江南大学 机械工程\t本科",
        ),
    ],
)
def test_two_stays_in_every_order(lines: tuple[str, ...]) -> None:
    assert stays("教育背景", *lines) == BOTH


@pytest.mark.parametrize(
    ("lines", "stay"),
    [
        (["2010.09-2014.06 江南大学 机械工程 全日制本科"], BOTH[1]),
        (["2010.9-2014.6  江南大学【211工程】 机械工程 大学本科"], BOTH[1]),
        (["2010年9月-2014年6月   江南大学机械工程专业本科毕业"], BOTH[1]),
        (["入学时间：2010.09  毕业时间：2014.06", "就读院校：江南大学  就读专业：机械工程  学历：本科"], BOTH[1]),
        (["2010.09\t江南大学", "2014.06\t机械工程  本科"], BOTH[1]),
        (["江南大学", "机械工程（卓越班） | 本科", "2010.09 - 预计2014.06"], BOTH[1]),
        (["江南大学，无锡  2010.09 - 2014.06", "本科生 机械学院，机械工程专业，优秀团员、班长"], BOTH[1]),
        (["江南大学；机械工程；本科；2010.09-2014.06"], BOTH[1]),
        (["Lakeside University", "Robotics MSc 2024"], ["Lakeside University", "Robotics", "硕士", None, "2024"]),
        (
            ["2021/7\t江南大学 机械工程 本科", "2018/9\t导师：秦某"],
            ["江南大学", "机械工程", "本科", "2018-09", "2021-07"],
        ),
        (["2010.9 江南大学 机械工程", "2014.6 本科毕业"], BOTH[1]),
        (["2010.9 至 2014.6 就读于 江南大学 机械工程专业 本科"], BOTH[1]),
        (["2010.9-2014.6(预计毕业) 江南大学（中外合作）机械工程 本科"], BOTH[1]),
        (["2014.9-2017.6 苏州大学 控制工程（专硕，国家特色专业）"], BOTH[0]),
        (["江南大学", "2010.9 2014.6|机械工程", "· 本科"], BOTH[1]),
        (["江南大学 机械工程 本科", "2010年9月入学，2014年6月毕业"], BOTH[1]),
        (["江南大学 2010秋 - 2014夏 机械工程 本科"], ["江南大学", "机械工程", "本科", "2010", "2014"]),
        (["2010.9 - 至今\t江南大学机械学院，机械工程，本科，预计 2014 年 6 月毕业."], BOTH[1]),
        (["江南大学，机械工程，本科，预计2014年6月毕业"], ["江南大学", "机械工程", "本科", None, "2014-06"]),
        (["2010.9 - 2014.6\t本科, 机械学院, 江南大学, 机械工程, rank: top 10%."], BOTH[1]),
        (["江南大学（Jiangnan University）", "2010.9 - 2014.6", "机械工程 本科"], BOTH[1]),
        (["2010.9 - 2014.6 江南大学（中国） 国家公派 机械工程（全英文授课） 本科（推免）"], BOTH[1]),
        (["2010.9 - 2014.6 江南大学（本科）", "工学学士（硕博连读），机械工程专业"], BOTH[1]),
        (["海德堡大学，德国海德堡  2014 - 2015"], ["海德堡大学", None, None, "2014", "2015"]),
        (["苏州大学 2014.9 - 2017.6", "法学硕士（民商法学）"], ["苏州大学", "民商法学", "硕士", "2014-09", "2017-06"]),
        (["苏州大学大二机械工程在读"], ["苏州大学", "机械工程", None, None, None]),
        (["2010.9 - 2014.6 江南大学 陈思远 本科"], ["江南大学", None, "本科", "2010-09", "2014-06"]),
        (["2014级 江南大学 机械工程 本科"], ["江南大学", "机械工程", "本科", "2014", None]),
        (["江南大学 机械工程 本科 2018届"], ["江南大学", "机械工程", "本科", None, "2018"]),
        (
            ["2010.09-2014.06 江南大学 食品科学（中外合作办学） 本科"],
            ["江南大学", "食品科学", "本科", "2010-09", "2014-06"],
        ),
        (["2010.09-2013.06 西安交大 能源与动力 本科"], ["西安交大", "能源与动力", "本科", "2010-09", "2013-06"]),
        (["2010.09-2013.06 山东蓝翔 汽车维修 中技"], ["山东蓝翔", "汽车维修", "中专", "2010-09", "2013-06"]),
        (
            ["2010.09-2013.06 华侨大学厦门工学院 会计 本科"],
            ["华侨大学厦门工学院", "会计", "本科", "2010-09", "2013-06"],
        ),
        (
            ["2010.09-2013.06 中科院计算所 计算机系统结构 硕士"],
            ["中科院计算所", "计算机系统结构", "硕士", "2010-09", "2013-06"],
        ),
        (["2018.6-2019.9 （英）曼彻斯特大学 金融学 硕士"], ["曼彻斯特大学", "金融学", "硕士", "2018-06", "2019-09"]),
        (["2010.09-2013.06 江阴市山观高级中学 普通高中"], ["江阴市山观高级中学", None, "高中", "2010-09", "2013-06"]),
        (["2010.09-2013.06 苏州大学附属中学（苏大附中）"], ["苏州大学附属中学", None, "高中", "2010-09", "2013-06"]),
    ],
)
def test_one_stay(lines: list[str], stay: list[str | None]) -> None:
    assert stays("教育背景", *lines) == [stay]


@pytest.mark.parametrize(
    ("lines", "stay"),
    [
        (["- 本科/江南大学机械工程专业"], ["江南大学", "机械工程", "本科", None, None]),
        (["学历：全日制本科/江南大学/2020届应届生", "专业：机械工程"], ["江南大学", "机械工程", "本科", None, None]),
        (["江南大学（本硕就读，211） | 机械工程 | 工学硕士"], ["江南大学", "机械工程", "硕士", None, None]),
        (["江南大学 - 机械工程", "2010.9-2014.6"], ["江南大学", "机械工程", None, "2010-09", "2014-06"]),
        (["i@youth2019.org | 江南大学 机械工程(本科)"], ["江南大学", "机械工程", "本科", None, None]),
        (["陈思远 | 江南大学 机械工程 本科"], ["江南大学", "机械工程", "本科", None, None]),
        (["江南大学/男/1995"], ["江南大学", None, None, None, None]),
        (["毕业院校 | 江南大学", "主修专业 | 机械工程"], ["江南大学", "机械工程", None, None, None]),
        (["毕业院校：江南大学", "学历：本科", "毕业时间：2014-06"], ["江南大学", None, "本科", None, "2014-06"]),
    ],
)
def test_a_school_in_the_head(lines: list[str], stay: list[str | None]) -> None:
    assert stays(*lines) == [stay]


def test_a_degree_is_said_and_not_guessed() -> None:
    assert stays("教育背景", "2010.09-2013.06 湖南铁道职业技术学院 供用电技术")[0][2] is None
    assert stays("教育背景", "2010.09-2013.06 南通师范高等专科学校 小学教育")[0][2] == "大专"


def test_two_degrees_of_one_school() -> None:
    lines = ("Education", "Lakeside Institute of Technology", "Master of Engineering in Robotics", "June 2014")
    more = ("Bachelor of Science in Physics", "June 2012")
    assert stays(*lines, *more) == [
        ["Lakeside Institute of Technology", "Robotics", "硕士", None, "2014-06"],
        ["Lakeside Institute of Technology", "Physics", "本科", None, "2012-06"],
    ]


def test_a_hospital_an_online_course_and_an_office_are_no_schools() -> None:
    lines = ("2023年6月 至 2024年3月\t江南大学医学院附属第二医院\t实习护士", "江南大学计算几何课程助教，2013年秋")
    course = "Machine Learning by Stanford University，Coursera\t2012.12 - 2013.03"
    assert stays("教育背景", course, "2010.09-2014.06 江南大学 机械工程 本科", *lines) == [BOTH[1]]


def test_what_is_told_of_a_university_is_no_stay_at_it() -> None:
    lines = (
        "教育背景",
        "2010.09-2014.06 江南大学 机械工程 本科",
        "获奖",
        "2012 江南大学 优秀学生",
        "公共服务",
        "2013-2014 江南大学学生会 主席",
    )
    assert stays(*lines) == [BOTH[1]]


@pytest.mark.parametrize(
    "aside",
    ["团支书", "汉族", "江苏省无锡市滨湖区", "蠡湖校区", "实验班", "英语六级", "综合测评第一", "均分88", "详情"],
)
def test_what_is_told_beside_a_school_is_no_major(aside: str) -> None:
    assert stays("教育背景", f"2010.9-2014.6 江南大学 本科 {aside}") == [
        ["江南大学", None, "本科", "2010-09", "2014-06"]
    ]
    assert stays("教育背景", f"2010.9-2014.6 江南大学 {aside} 机械工程 本科") == [BOTH[1]]


@pytest.mark.parametrize("major", ["中国民族音乐", "英国文学", "日本文化", "法国艺术"])
def test_a_subject_may_name_a_country(major: str) -> None:
    assert stays("教育背景", f"2010.9-2014.6 江南大学 {major} 硕士")[0][1] == major


def test_a_labelled_college_and_a_field_of_research() -> None:
    college = ("江南大学 2010.09-2014.06", "所在学院：机械学院", "研究方向：图像处理，机器人", "机械工程 本科")
    assert stays("教育背景", *college) == [BOTH[1]]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("第二部分 教育背景", Part.EDUCATION),
        ("02 教育经历", Part.EDUCATION),
        ("PART 2  教育背景 / EDUCATION", Part.EDUCATION),
        ("教育背景" + "─" * 60, Part.EDUCATION),
        ("工作经历（请从最近一份工作填起）", Part.WORK),
        ("主要工作经历及业绩", Part.WORK),
        ("实习与工作 Experience", Part.INTERNSHIP),
        ("学术论文", Part.PROJECTS),
        ("志愿服务经历", Part.CAMPUS),
        ("竞赛经历", Part.AWARDS),
        ("Skills & Abilities", Part.SKILLS),
        ("工作内容", None),
        ("证书：PMP", None),
    ],
)
def test_headings(line: str, part: Part | None) -> None:
    assert heading_of(line) is part


def test_a_heading_may_stand_upright() -> None:
    rows = rows_of("\n".join(("教", "育", "背", "景", "2010-2014 江南大学", "自我", "评价", "踏实")))
    assert [(row.text, row.part) for row in rows.all] == [("2010-2014 江南大学", Part.EDUCATION), ("踏实", Part.ABOUT)]


def test_subjects_of_french_and_honours_degrees() -> None:
    told = parse(
        "Marie Petit\nFormation\nÉcole Supérieure de Rouvres\nDiplôme d'ingénieur en informatique\t2021\n"
        "Education\nUniversity of Larkspur\nBachelor of Business with Honors (Tourism Management)\t2017"
    )
    assert [s.major and s.major.value for s in told.education] == ["informatique", "Tourism Management"]


@pytest.mark.parametrize(
    ("lines", "stay"),
    [
        (
            ["2015-2017 Lakeside University, Computer Engineering Course Credit, Austin TX."],
            ["Computer Engineering", None],
        ),
        (["Lakeside University\t12/2017", "Accounting Coursework\tAustin, TX"], ["Accounting", None]),
        (
            ["Lakeside University", "B.S. in Business Administration - Finance"],
            ["Business Administration - Finance", "本科"],
        ),
        (["Lakeside University", "Bachelor of Engineering - BE, Computer Science"], ["Computer Science", "本科"]),
        (
            ["Lakeside University", "Doctor of Philosophy (Ph.D.), Chemical Engineering"],
            ["Chemical Engineering", "博士"],
        ),
        (["Lakeside University", "BA in Economics with a minor in Statistics"], ["Economics", "本科"]),
        (
            ["Lakeside University", "PGDip Information Science (Soft Matter)"],
            ["Information Science (Soft Matter)", None],
        ),
        (["Lakeside University", "MBA, New York"], [None, "硕士"]),
        (["Warwick\t2014 - 2018", "BSc Economics"], ["Economics", "本科"]),
    ],
)
def test_english_majors(lines: list[str], stay: list[str | None]) -> None:
    found = stays("Education", *lines)
    assert [one[1:3] for one in found] == [stay]


def test_a_school_that_only_its_degree_betrays() -> None:
    lines = ("LAKESIDE COLLEGE\t2019 - 2022", "BSc Physics", "WESTBROOK CBS\t2013 - 2019", "LEAVING CERTIFICATE")
    assert stays("Education", *lines)[1] == ["WESTBROOK CBS", None, "高中", "2013", "2019"]
    praised = stays("Education", "Honours List\t2014 - 2018", "BSc Physics", "Lakeside University")
    assert [school[0] for school in praised] == ["Lakeside University"]

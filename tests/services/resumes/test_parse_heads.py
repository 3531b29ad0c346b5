"""Heads of résumés as people write them: invented people, one line of the head each, and what it says."""

from __future__ import annotations

from typing import Any

import pytest

from models.values.money import Pay
from services.resumes.parse.profile import Profile, as_data, parse

BODY = """
教育背景
2012.09-2016.06\t江南大学\t机械工程\t本科
工作经历
2019.03-至今\t苏州泽远精密机械有限公司\t设备主管
负责车间设备的维护与点检，推行全员生产维护。
"""


def head(*lines: str, file: str = "") -> Profile:
    return parse("\n".join(lines) + BODY, file)


def says(*lines: str, file: str = "") -> dict[str, Any]:
    return as_data(head(*lines, file=file))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("李建国 先生", "李建国"),
        ("王丽（女士）", "王丽"),
        ("阿依古丽.吐尔逊", "阿依古丽.吐尔逊"),
        ("阿卜杜拉•买合木提  男  1992.03", "阿卜杜拉•买合木提"),
        ("张晓明 zhāng xiǎo míng", "张晓明"),
        ("张晓明-简历", "张晓明"),
        ("张晓明·男·1993年8月·汉族·中共党员", "张晓明"),
        ("姓 名 张晓明 性 别 男", "张晓明"),
        ("HELLO，我叫张晓明！", "张晓明"),
        ("你好，我是张晓明", "张晓明"),
        ("英语老师 林月娥", "林月娥"),
        ("林月娥 英语老师 5年经验", "林月娥"),
        ("姓名：李师师", "李师师"),
        ("姓名：岳月", "岳月"),
        ("#张晓明#", "张晓明"),
        ("倪海波男,28岁,2年工作经验", "倪海波"),
        ("李世伟1991.09男 本科3年工作经验", "李世伟"),
        ("何 琳 电商美工", "何琳"),
        ("基本信息: 朱庆祥 / 男 / 22", "朱庆祥"),
        ("姓名：性别：年龄：", None),
        ("推荐信", None),
        ("张令 本科 94年    13064054761", "张令"),
        ("刘扬（品牌经理）", "刘扬"),
        ("吴桐\nWU TONG\n意向岗位：投资经理", "吴桐"),
    ],
)
def test_names_beside_and_behind_what_people_write(line: str, name: str | None) -> None:
    assert says(line, "电话：13812340567")["name"] == name


def test_a_word_that_is_a_name_is_one_where_the_address_spells_it() -> None:
    assert says("安康", "电话：13812340567", "邮箱：ankang88@163.com")["name"] == "安康"
    assert says("安康", "电话：13812340567", "邮箱：k88@163.com")["name"] is None


def test_a_name_above_the_contacts_counts_behind_a_sidebar_too() -> None:
    sidebar = ("专业技能", "前端开发", "办公软件", "荣誉奖项", "校二等奖", "作品", "产品落地页", "数据看板")
    assert says(*sidebar, "王焕之", "售前工程师 · 江南大学", "138-1234-0567 a99@qq.com")["name"] == "王焕之"


def test_a_card_behind_other_parts_tells_of_the_person() -> None:
    card = (
        "周雨",
        "女 · 1996.08.20 · 汉族",
        "湖南/衡阳人",
        "13678901231",
        "✉ zhouyu9@163.com",
        "WeChat zhouyu_9",
        "广东/深圳",
    )
    found = as_data(parse(BODY + "\n".join(card)))
    assert [found[key] for key in ("name", "gender", "birth_date", "wechat", "city")] == [
        *("周雨", "女", "1996-08-20", "zhouyu_9", "深圳")
    ]  # fmt: skip


def test_how_sure_a_name_is() -> None:
    english = parse(
        "Jane Miller\nLondon | +44 7700 900123 | j99@mail.co.uk\nEducation\nBSc, University of Leeds 2012 - 2015"
    )
    assert english.name is not None
    assert english.name.is_sure
    half = head("陈先生", "电话：13812340567").name
    assert half is None or not half.is_sure


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("张晓明5年设备经验.pdf", "张晓明"),
        ("应届生张晓明简历(1).pdf", "张晓明"),
        ("13812340567张晓明.pdf", "张晓明"),
        ("张晓明2024届秋招简历.pdf", "张晓明"),
        ("20240501张晓明.pdf", "张晓明"),
        ("张晓明1.pdf", "张晓明"),
        ("高级会计5年经验.pdf", None),
        ("3年经验.pdf", None),
    ],
)
def test_a_name_that_nothing_parts_from_its_neighbours_in_a_file_name(file: str, name: str | None) -> None:
    assert says("电话：13812340567", file=file)["name"] == name


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("95年/男/苏州", "birth_date", "1995"),
        ("95后/男", "birth_date", None),
        ("出生年月：95年8月", "birth_date", "1995-08"),
        ("出生年月：95.08", "birth_date", "1995-08"),
        ("生日：19950803", "birth_date", "1995-08-03"),
        ("出生年：1995", "birth_date", "1995"),
        ("性别/年龄：男/30岁", "gender", "男"),
        ("性别/年龄：男/30岁", "age", 30),
        ("年龄：20   籍贯：湖南", "native_place", "湖南"),
        ("年龄\n28\n电话", "age", 28),
        ("- 张晓明/男/1990", "gender", "男"),
        ("- 张晓明/男/1990", "birth_date", "1990"),
        ("现居苏州 | 籍贯盐城 | 已婚", "native_place", "盐城"),
        ("男|1982年9月|现居上海-浦东新区|户口上海", "hukou", "上海"),
        ("出生地\t户口性质\n户口所在地\t身份证号", "hukou", None),
        ("出生地\t户口性质\n户口所在地\t身份证号", "native_place", None),
        ("户籍地址：浙江省温州市苍南县", "hukou", "浙江省温州市苍南县"),
        ("常住地址：浙江省宁波市鄞州区", "city", "宁波"),
        ("目前在上海工作", "city", "上海"),
        ("手机:13812340567邮箱:zxm95@163.com地址:苏州市", "city", "苏州"),
        ("微信：同手机号", "wechat", "13812340567"),
        ("微信/手机：13812340567", "wechat", "13812340567"),
        ("QQ/微信：1234598760/xiaoming95", "wechat", "xiaoming95"),
        ("QQ/微信：1234598760/xiaoming95", "qq", "1234598760"),
        ("QQ/微信号：1234598760", "qq", "1234598760"),
        ("QQ 1234598760 Mobile 13812340567 Email zxm@qq.com", "qq", "1234598760"),
        ("张晓明男,30岁,2年工作经验", "gender", "男"),
        ("基本信息: 张晓明 / 男 / 22  现在地: 河南信阳", "age", 22),
        ("张晓明 / 男 / 1987 / 8年项目经验", "birth_date", "1987"),
        ("1995年10月 | 深圳宝安 | 共青团员", "birth_date", "1995-10"),
        ("1995年10月 | 深圳宝安 | 共青团员", "city", "深圳"),
        ("出生年月\n（  岁）\n1998.02\n（26岁）", "birth_date", "1998-02"),
        ("女 1990年3月生 户口：株洲 现居住于上海 3年工作经验", "hukou", "株洲"),
        ("出生：2002年11月 • 户籍：湖北黄冈 • 现居：武汉", "hukou", "湖北黄冈"),
        ("- 张晓明/21/男", "age", 21),
        ("1989.08\n中共党员", "birth_date", "1989-08"),
        ("微信Attitude1995", "wechat", "Attitude1995"),
        ("zxm@163.com  微信号xiaoming_95", "wechat", "xiaoming_95"),
        ("工作地:杭州/嘉兴", "expected_city", "杭州、嘉兴"),
        ("linqiang_9（微信）", "wechat", "linqiang_9"),
        ("籍贯／河北保定", "native_place", "河北保定"),
        ("现居／北京", "city", "北京"),
        ("现居于江苏苏州", "city", "苏州"),
        ("现居地：河南省登封市", "city", "登封"),
        ("现居：门市", "city", None),
        ("籍贯：四川成都，现居北京", "native_place", "四川成都"),
        ("\uf041 苏州 \uf10b 13812340567 \uf0e0 zxm@qq.com", "city", "苏州"),
        ("家  乡：安徽安庆", "native_place", "安徽安庆"),
        ("1983年12月 / 男 / 上海浦东 / 五年以上工作经验", "city", "上海"),
        ("工作地点：上海/杭州", "city", None),
        ("性别Gender: 男Male", "gender", "男"),
    ],
)
def test_facts_about_the_person(line: str, key: str, value: object) -> None:
    assert says("张晓明", line, "手机号：13812340567")[key] == value


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("1 3 8 1 2 3 4 0 5 6 7", ["13812340567"]),
        ("138 123 40567", ["13812340567"]),
        ("电话：１３８１２３４０５６７", ["13812340567"]),
        ("邮箱：13912340568@139.com  电话：13812340567", ["13812340567"]),
        ("邮箱：15612340568@163.com", []),
        ("父亲：张建国 13912340568\n本人电话：13812340567", ["13812340567"]),
        ("服务过的客户：李建国先生 13912340568", []),
        ("联系电话：13812340567（本人） 13912340568（家人）", ["13812340567"]),
    ],
)
def test_phones_as_people_part_them(line: str, phones: list[str]) -> None:
    assert says("张晓明", line)["phones"] == phones


@pytest.mark.parametrize(
    ("line", "job", "city"),
    [
        ("设备工程师岗位 | base 苏州 | 随时到岗", "设备工程师", "苏州"),
        ("职业目标：设备工程师", "设备工程师", None),
        ("岗位意向：设备工程师\n城市意向：苏州", "设备工程师", "苏州"),
        ("应聘：苏州泽远公司-设备工程师", "设备工程师", None),
        ("职业目标：成为一名优秀的设备管理专家", None, None),
        ("目标岗位丨设备工程师", "设备工程师", None),
        ("求职意向\n到岗时间：\t待定\n目标地点：\t上海", None, "上海"),
        ("求职意向：课程产品经理 | 期望城\n市：北京", "课程产品经理", "北京"),
        ("求职意向\n.Net全栈\n前端React方向\n工作地点\n西安\n成都", ".Net全栈、前端React方向", "西安、成都"),
        ("求职意向\nUI设计师、视觉设计师、交互\n设计\n深圳 / 广州", "UI设计师、视觉设计师、交互设计", "深圳、广州"),
        ("离职，随时到岗，期望base苏州/上海", None, "苏州、上海"),
        ("新媒体运营　南宁　6000-9000元", "新媒体运营", "南宁"),
        ("期望城市：上海或者杭州", None, "上海、杭州"),
        ("职能：前端工程师\n求职意向\n期望职业：前端开发", "前端开发", None),
        ("应聘意向: 船舶电气工程师 / 大连、青岛 / 年薪20万", "船舶电气工程师", "大连、青岛"),
        ("意向岗位 销售代表、渠道销售 意向城市 佛山、广州 期望薪资8k-20k", "销售代表、渠道销售", "佛山、广州"),
        ("期望：深圳、广州 | 13k-23k | 在职", None, "深圳、广州"),
        ("求职意向\t应聘职位\t跨境电商客服\t期望月薪\t5000-6000元", "跨境电商客服", None),
        ("求职意向\n期望薪资\n职能", None, None),
        ("Preferred Location: Singapore", None, "Singapore"),
        ("目标职能：投资/基金项目经理，投资银行业务，融资经理/融资主管，投资/理财顾问",
         "投资/基金项目经理，投资银行业务，融资经理/融资主管，投资/理财顾问", None),
    ],
)  # fmt: skip
def test_what_is_looked_for(line: str, job: str | None, city: str | None) -> None:
    found = says("张晓明", "13812340567", line)
    assert (found["expected_job"], found["expected_city"]) == (job, city)


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("期望薪资：年薪30-40万", "年薪30-40万"),
        ("期望薪资：税前15K以上，可商量", "15K以上"),
        ("期望薪资：不低于8000元", "不低于8000元"),
        ("期望薪资：10,000-15,000元/月", "10,000-15,000元/月"),
        ("期望薪资：底薪6000+提成", "底薪6000+提成"),
        ("期望薪资：13K+", "13K+"),
        ("期望薪资：300元/天", "300元/天"),
        ("期望薪资（税前）：15000元/月", "15000元/月"),
        ("目前薪资/期望薪资：12K/15K", "15K"),
        ("薪资期望：当前12K*13，期望15K*14", "15K*14"),
        ("理想薪资：8K-10K", "8K-10K"),
        ("期望薪资：面谈", None),
        ("薪资要求：不低于现有水平", None),
        ("期望薪资：HK$25,000", "HK$25,000"),
        ("期望薪资：3000美元/月", "3000美元/月"),
        ("Expected salary: £45k", "£45k"),
        ("Expected salary: S$9,500", "S$9,500"),
        ("Expected CTC: 12 LPA", "12 LPA"),
        ("要求 月薪9000 包吃住", "9000"),
        ("仓库主管 泉州 6k-8k", "6k-8k"),
        ("求职目标：销售经理  /  西安  /  8000-10000", "8000-10000"),
        ("【求职意向】证券行业；上海；8000-9999/月；一个月内到岗", "8000-9999/月"),
    ],
)
def test_the_pay_that_is_wished_for_as_it_is_written(line: str, written: str | None) -> None:
    text = f"张晓明\n13812340567\n{line}{BODY}"
    found = parse(text).expected_salary
    assert (text[found.start : found.end] if found else None) == written


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("Cian Byrne\nCork · (087) 412 9836 · cb@umail.example.ie", "phones", ["0874129836"]),
        ("Guillaume Petit\nTél : 06 27 72 35 88\ng.petit@mail.example.fr", "phones", ["0627723588"]),
        ("Jan Behrens\nWeg 1\n23568 Lübeck\njb9@mail.example.de", "city", "Lübeck"),
        ("Jo Green\n1882 E 104th Ave\nThornton, Colorado CO 80233\njo@mail.example.com", "city", "Thornton"),
        ("Wei Zhao\nwz9@mail.example.com · Age 20", "age", 20),
        ("Jean Moreau\t91470 Mennecy, France\nj9@mail.example.fr", "city", "Mennecy"),
        ("Ann Taylor\n3542 BERRY STREET · CHEYENNE WELLS, CO 80810 · (317) 585-8468", "city", "CHEYENNE WELLS"),
        ("Dima Green\nd9@mail.example.com • (425) 345-4199 • Seattle/Eastside", "city", "Seattle"),
        ("Luis Berti\nTeléfono: 690-660-388", "phones", ["690660388"]),
        ("Luis Berti\nDate of birth: 11 de febrero de 1987", "birth_date", "1987-02-11"),
        ("<Oliver Green/>\noliver9@mail.example.com", "name", "Oliver Green"),
        ("Yang Lin\n12+ years of mobile engineering - Android, SDKs.", "years_experience", 12.0),
        ("Jane Miller\nLicence No. 1234567890", "phones", []),
        ("Jane Miller\nManager: Bob Brown +44 7700 900999", "phones", []),
        ("LI, Wei\nTel: (86) 13812340567", "name", "Wei Li"),
        ("jane miller\njane.miller@mail.example.com", "name", "Jane Miller"),
        ("Nguyễn Văn An\nHanoi, Vietnam", "name", "Nguyễn Văn An"),
        ("Chan Tai Man, Peter\nFlat 5, Kowloon, Hong Kong", "name", "Chan Tai Man, Peter"),
        ("Jonathan\tABOUT\nI am a web developer.", "name", None),
    ],
)
def test_heads_of_other_countries(text: str, key: str, value: object) -> None:
    assert as_data(parse(text + "\nEducation\nBSc Computer Science, University of Leeds\t2012 - 2015"))[key] == value


def test_a_pay_in_another_currency_is_no_sum_in_yuan() -> None:
    found = head("张晓明", "期望薪资：USD 3000/月").expected_salary
    assert found is not None
    assert found.value == "USD 3000/月"
    assert says("张晓明", "期望薪资：USD 3000/月")["expected_salary"] is None
    bare = parse("Jane Miller\nExpected salary: 45k\nEducation\nBSc, University of Leeds").expected_salary
    assert bare is not None
    assert isinstance(bare.value, Pay)
    assert not bare.is_sure


def test_a_stay_with_years_left_blank_is_a_stay() -> None:
    profile = parse(
        "Jane Doe\nExperience\n20XX – PRESENT\nHR Generalist | Lamna Care Company | Chicago\n"
        "JUNE 20XX – AUGUST 20XX\nHR Intern | Whole Health Inc. | Boomtown"
    )
    assert [(job.title and job.title.value, job.end and job.end.value) for job in profile.employment] == [
        ("HR Generalist", "present"),
        ("HR Intern", None),
    ]


def test_a_plus_is_a_point_of_a_list_and_the_sign_of_a_number() -> None:
    found = says("# 程弘毅", "+ 电话：+86 195 1510 8272", "## 求职意向", "+ 自动化测试工程师")
    assert (found["expected_job"], found["phones"]) == ("自动化测试工程师", ["19515108272"])

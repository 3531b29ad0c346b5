"""Certificates, languages and skills: what a list says, and lists that stand under no heading of their own."""

from __future__ import annotations

import pytest

from services.resumes.parse.profile import parse


def certificates(*lines: str) -> list[str]:
    return [found.value for found in parse("\n".join(lines)).certificates]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "证书：康复治疗师资格证（中级）、一级建造师（建筑工程）",
            ["康复治疗师资格证（中级）", "一级建造师（建筑工程）"],
        ),
        ("人力资源管理师二级，国家二级心理咨询师", ["人力资源管理师二级", "国家二级心理咨询师"]),
        ("高级中学教师资格证；法律职业资格证书（A证）", ["高级中学教师资格证", "法律职业资格证书（A证）"]),
        ("大学英语四级（568分）、教师资格证（2019年取得）", ["CET-4", "教师资格证"]),
        ("国际商务单证员、机动车驾驶证C1", ["国际商务单证员", "C1驾驶证"]),
        ("2019年 优秀学员、三好学生", []),
        ("熟练使用Excel、Photoshop", []),
    ],
)
def test_a_certificate_keeps_its_level_and_field(line: str, said: list[str]) -> None:
    assert certificates("所获证书", line) == said


def test_english_certificates_stand_before_who_gave_them() -> None:
    told = ("Certified Ward Nurse (CWN), Board of Nursing, 2020", "Forklift License, State of Ohio")
    assert certificates("Jane Doe", "Certifications", *told) == ["Certified Ward Nurse (CWN)", "Forklift License"]


def test_lists_in_boxes_under_another_heading_are_lists() -> None:
    profile = parse(
        "教育背景\n江南大学\n平面设计\n2011-2015\nMS Office\nPhotoshop\n英语\n日语\n"
        "Adobe中国认证设计师\n平面设计师资格证书\n英语四六级证书\n工作经历\n2016.01-至今\t无锡远帆广告有限公司\t平面设计师"
    )
    assert [s.value for s in profile.skills] == ["Office", "Photoshop"]
    assert [s.value for s in profile.languages] == ["英语", "日语"]
    assert [c.value for c in profile.certificates] == ["Adobe中国认证设计师", "平面设计师资格证书", "CET-4", "CET-6"]
    assert [(e.school.value, e.major and e.major.value) for e in profile.education] == [("江南大学", "平面设计")]


def test_stars_say_how_well_and_are_no_skill() -> None:
    profile = parse("软件技能\nPhotoshop\t★★★★☆\nIllustrator\t★★★☆☆\n剪映/秀米/Premiere")
    assert [s.value for s in profile.skills] == ["Photoshop", "Illustrator", "剪映", "Premiere", "秀米"]


def test_languages_are_named_as_the_resume_names_them() -> None:
    assert [f.value for f in parse("Marie Petit\nLangues\nFrançais\nAnglais (courant)").languages] == [
        "Français",
        "Anglais",
    ]


def test_a_certificate_is_no_skill() -> None:
    assert [s.value for s in parse("技能证书\n\uf06c 采购师（二级）\n\uf06c C1驾照\nSAP、Excel").skills] == [
        "SAP",
        "Excel",
    ]


def test_years_are_told_in_words() -> None:
    told = parse("Jane Doe\nProfile\nWarehouse associate with five years' tenure in a shipping yard.")
    assert told.years_experience is not None
    assert told.years_experience.value == 5


def test_a_long_row_between_commas_lists_skills() -> None:
    told = parse(
        "Jane Doe\nSkills\nCounter Service, Stock Rotation, Till Reconciliation, Visual Merchandising, "
        "Allergen Labelling, Supplier Returns, Night Deliveries"
    )
    assert "Stock Rotation" in [s.value for s in told.skills]
    assert "Night Deliveries" in [s.value for s in told.skills]


def test_the_end_of_what_a_narrow_cell_broke_belongs_to_it() -> None:
    found = parse("姓名\t李明\t邮箱\tliming1990@163.co\nm\n手机\t13761230918\t住址\t无锡")
    assert [mail.value for mail in found.emails] == ["liming1990@163.com"]
    jobs = parse("李明\n工作经历\n无锡远帆国际物流有限公\t会计\t2019.03-2020.05\n司\n核算成本").employment
    assert [job.company and job.company.value for job in jobs] == ["无锡远帆国际物流有限公司"]

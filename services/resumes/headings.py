"""The parts of a résumé, known by their headings."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Part(StrEnum):
    """What a stretch of a résumé tells of."""

    TOP = "top"  # before the first heading
    PERSON = "person"
    AIM = "aim"
    EDUCATION = "education"
    WORK = "work"
    INTERNSHIP = "internship"
    PROJECTS = "projects"
    CAMPUS = "campus"
    SKILLS = "skills"
    LANGUAGES = "languages"
    CERTIFICATES = "certificates"
    AWARDS = "awards"
    ABOUT = "about"
    OTHER = "other"


_WORDS: dict[Part, str] = {
    Part.PERSON: (
        "基本信息 基本资料 基本情况 个人信息 个人资料 个人情况 个人档案 个人概况 联系方式 联系信息 联系我 自然情况 "
        "basicinformation basicinfo personalinformation personalinfo personaldetails personaldata details contact "
        "contacts contactme contactinformation contactinfo contactdetails"
    ),
    Part.AIM: (
        "求职意向 求职目标 求职意愿 求职期望 职业目标 应聘意向 应聘岗位 应聘职位 意向岗位 期望工作 职业意向 目标职位 "
        "objective careerobjective jobobjective jobintention careergoal jobtarget desiredposition"
    ),
    Part.EDUCATION: (
        "教育背景 教育经历 教育经验 教育情况 教育信息 学习经历 学历背景 教育程度 教育培训 教育与培训 教育 受教育经历 "
        "学历 教育与证书 教育及培训经历 教育简历 毕业院校 "
        "education educationbackground educationalbackground academicbackground educationandtraining academichistory "
        "educationhistory educationalhistory educationqualifications academicqualifications"
    ),
    Part.WORK: (
        "工作经历 工作经验 工作背景 工作履历 职业经历 职业履历 任职经历 从业经历 主要工作经历 工作简历 工作 工作实践 "
        "工作实习经历 工作及实习经历 工作实习 实习工作经历 工作与实习经历 "
        "workexperience workhistory employment employmenthistory professionalexperience experience experiences "
        "workingexperience careerhistory careersummary employmentexperience professionalhistory relevantexperience "
        "jobexperience workexperiences professionalbackground employmentrecord career"
    ),
    Part.INTERNSHIP: (
        "实习经历 实习经验 实习实践 实习 实践经历 社会实践 实习及实践 社会经历 社会实践经历 实习与实践 "
        "internship internships internshipexperience internexperience practicalexperience"
    ),
    Part.PROJECTS: (
        "项目经历 项目经验 项目背景 项目成果 代表项目 主要项目 项目实践 科研经历 科研项目 研究经历 代言项目 项目 作品 "
        "作品集 个人作品 主要业绩 工作业绩 业绩 "
        "projects projectexperience projectexperiences keyprojects researchexperience research selectedprojects "
        "personalprojects publications portfolio projecthistory"
    ),
    Part.CAMPUS: (
        "校园经历 校内实践 校园实践 在校经历 校园活动 学生工作 社团经历 校园经验 校内经历 在校活动 参与事迹 在校实践 "
        "学生干部经历 社团活动 学生会经历 校内职务 在校职务 志愿经历 志愿者经历 公益经历 "
        "campusexperience campuspractice extracurricular extracurricularactivities activities leadership volunteer "
        "volunteerexperience volunteering leadershipexperience volunteerwork communityservice"
    ),
    Part.SKILLS: (
        "掌握技能 专业技能 个人技能 技能 技能特长 职业技能 技能特点 软件技能 个人能力 相关技能 核心技能 技能专长 "
        "技能及其他 技能和证书 技能证书 技能与证书 专业能力 综合能力 it技能 技术栈 技能清单 掌握软件 常用软件 办公技能 "
        "技能标签 计算机技能 计算机能力 擅长技能 核心能力 "
        "skills skill technicalskills keyskills coreskills skillcertificate technologies corecompetencies "
        "skillsandtools skillset technicalproficiencies areasofexpertise computerskills skillssummary technicalskill "
        "professionalskills expertise"
    ),
    Part.LANGUAGES: "语言能力 语言 外语水平 外语能力 语言技能 languages language languageskills",
    Part.CERTIFICATES: (
        "证书 所获证书 资格证书 个人证书 荣誉证书 获得证书 奖励证书 证书奖项 职业证书 执业资格 资质证书 培训经历 培训 "
        "培训经验 职业资格 证书及培训 培训证书 "
        "certificates certifications certification courses training trainings licenses certificatesandlicenses "
        "licensescertifications licensesandcertifications coursesandcertifications"
    ),
    Part.AWARDS: (
        "奖项荣誉 荣誉奖项 获奖经历 个人荣誉 所获奖项 获奖情况 荣誉 获得荣誉 所获荣誉 奖项 荣誉奖励 获奖荣誉 获奖信息 "
        "奖励情况 在校荣誉 "
        "awards honors honours awardshonor awardsandhonors honorsandawards achievements accomplishments "
        "honorsawards awardsandachievements"
    ),
    Part.ABOUT: (
        "自我评价 个人评价 个人简介 个人介绍 自我介绍 关于我 个人总结 自我总结 个人概述 个人优势 自我描述 自我简介 "
        "职业概述 个人亮点 自评 工作总结 自我鉴定 个人陈述 职业总结 "
        "selfevaluation selfassessment profile summary aboutme professionalsummary about careerprofile "
        "personalprofile "
        "executivesummary personalstatement summaryofqualifications professionalprofile careeroverview"
    ),
    Part.OTHER: (
        "兴趣爱好 个人爱好 爱好 兴趣 其他 其它 附加信息 其他信息 个人特长 特长 主修课程 相关课程 主要课程 自荐信 求职信 "
        "座右铭 推荐人 证明人 自荐书 封面 尊敬的领导 备注 附件 "
        "hobbies interests hobbiesandinterests links references referees additionalinformation others other "
        "miscellaneous coverletter reference interestsandhobbies"
    ),
}
_BY_WORD = {word: part for part, words in _WORDS.items() for word in words.split()}
_TITLES = frozenset(
    (
        "个人简历",
        "简历",
        "求职简历",
        "个人履历",
        "履历",
        "个人求职简历",
        "应聘简历",
        "中文简历",
        "英文简历",
        "resume",
        "cv",
        "curriculumvitae",
        "personalresume",
        "myresume",
        "应聘登记表",
        "求职登记表",
        "应聘人员登记表",
    )
)
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．])")
_DECORATION = re.compile(r"[\s·•|/\\\-—_=:：◆■●▶►◼★☆※【】\[\]<>《》▪⚫&,，]+")


@lru_cache(maxsize=8192)
def heading_of(line: str) -> Part | None:
    """Tell which part a line announces; None when it is not a heading. Spaced and bilingual ones are known."""
    if len(line) > 48:
        return None
    bare = _bare(line)
    if not bare:
        return None
    if bare in _BY_WORD:
        return _BY_WORD[bare]
    # 教育背景 Education: each language by itself.
    han = re.sub(r"[^\u4e00-\u9fff]", "", bare)
    latin = re.sub(r"[^a-z]", "", bare)
    if han and latin and len(han) + len(latin) == len(bare) and (han in _BY_WORD or len(han) == 0):
        return _BY_WORD[han]
    # 实习经历及项目经历, 荣誉/证书: the first of two.
    for joint in ("及", "和", "与", "and"):
        first, found, second = bare.partition(joint)
        if found and first in _BY_WORD and second in _BY_WORD:
            return _BY_WORD[first]
    return None


def is_title(line: str) -> bool:
    """Is the line only the word for résumé?"""
    return _bare(line) in _TITLES


def _bare(line: str) -> str:
    return _DECORATION.sub("", _NUMBERING.sub("", line.strip())).lower()

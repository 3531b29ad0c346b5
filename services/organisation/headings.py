"""The words that head the columns of an office list in Excel, and the words for roles."""

from __future__ import annotations

from enum import StrEnum

from models.values.enums import Role, StageKind


class Kind(StrEnum):
    """The lists."""

    DEPARTMENTS = "departments"
    PEOPLE = "people"
    PLACES = "places"
    ROOMS = "rooms"
    TITLES = "titles"
    FIELDS = "fields"


FIELDS: dict[Kind, dict[str, tuple[str, ...]]] = {
    Kind.DEPARTMENTS: {
        "name": ("部门", "部门名称", "名称", "组织", "department", "name"),
        "parent": ("上级部门", "上级", "所属部门", "父部门", "parent", "parent department"),
        "head": ("负责人", "部门负责人", "主管", "经理", "head", "manager"),
    },
    Kind.PEOPLE: {
        "name": ("姓名", "员工姓名", "名字", "name"),
        "email": ("邮箱", "电子邮箱", "邮件", "email", "e-mail", "mail"),
        "title": ("职务", "职位", "岗位", "title", "job title"),
        "department": ("部门", "所属部门", "department"),
        "reports_to": ("上级", "直属上级", "汇报对象", "汇报给", "superior", "reports to", "manager"),
        "roles": ("角色", "权限", "role", "roles"),
    },
    Kind.PLACES: {
        "name": ("地点", "工作地点", "工作地", "名称", "place", "location", "name"),
        "city": ("城市", "所在城市", "city"),
        "zone": ("时区", "time zone", "timezone", "zone"),
        "hours": ("办公时间", "工作时间", "office hours", "hours"),
        "travel": ("到其他地点（分钟）", "到其他地点", "路上时间", "路程", "on the way to", "minutes to", "travel"),
    },
    Kind.ROOMS: {
        "name": ("会议室", "房间", "名称", "room", "name"),
        "place": ("地点", "所在地点", "工作地", "place", "location"),
        "seats": ("座位", "座位数", "人数", "容纳人数", "seats", "capacity"),
    },
    Kind.TITLES: {
        "name": ("标准职位名", "职位名称", "职务名称", "职位", "职务", "岗位", "名称", "title", "name"),
        "synonyms": ("别名", "其他叫法", "同义词", "又名", "synonyms", "other names", "aliases"),
        "family": ("序列", "职类", "类别", "family"),
        "grade": ("职级", "等级", "级别", "grade"),
        "city": ("城市", "工作地", "city"),
        "low": ("月薪下限", "薪资下限", "最低月薪", "low", "from"),
        "high": ("月薪上限", "薪资上限", "最高月薪", "high", "to"),
    },
    Kind.FIELDS: {
        "name": ("字段", "字段名称", "名称", "field", "name"),
        "meaning": ("含义", "说明", "填写说明", "meaning", "help"),
        "meaning_en": ("英文含义", "英文说明", "meaning in english", "english"),
        "filler": ("谁来填", "填写人", "filled in by", "filler"),
        "required": ("从哪个阶段起必填", "必填阶段", "起始必填阶段", "required from", "required"),
    },
}
"""Per list: the fields, each with the words that head its column; the first is written on export."""

LISTS = frozenset({"synonyms", "roles", "travel"})
"""Fields that hold several: a new line in the cell begins the next one."""

STAGE_WORDS: dict[str, StageKind | None] = {
    "不要求": None, "不必填": None, "无": None, "nowhere": None, "no": None,
    "待初筛": StageKind.INTAKE, "收简历": StageKind.INTAKE, "总是": StageKind.INTAKE, "always": StageKind.INTAKE,
    "筛选": StageKind.SCREENING, "部门筛选": StageKind.SCREENING, "screening": StageKind.SCREENING,
    "面试": StageKind.INTERVIEW, "初试": StageKind.INTERVIEW, "interview": StageKind.INTERVIEW,
    "测评": StageKind.ASSESSMENT, "笔试": StageKind.ASSESSMENT, "assessment": StageKind.ASSESSMENT,
    "审批": StageKind.APPROVAL, "录用审批": StageKind.APPROVAL, "approval": StageKind.APPROVAL,
    "offer": StageKind.OFFER, "录用": StageKind.OFFER, "待入职": StageKind.ONBOARDING, "入职": StageKind.ONBOARDING,
    "onboarding": StageKind.ONBOARDING, "试用期": StageKind.PROBATION, "试用": StageKind.PROBATION,
    "probation": StageKind.PROBATION,
}  # fmt: skip
"""The words for the stage from which a field is required; of several for one kind the first is written on export."""

ROLE_WORDS: dict[str, Role] = {
    "管理员": Role.ADMINISTRATOR, "administrator": Role.ADMINISTRATOR, "招聘经理": Role.HR_MANAGER,
    "hr经理": Role.HR_MANAGER, "hr manager": Role.HR_MANAGER, "招聘专员": Role.RECRUITER, "招聘": Role.RECRUITER,
    "recruiter": Role.RECRUITER, "用人经理": Role.HIRING_MANAGER, "用人部门经理": Role.HIRING_MANAGER,
    "hiring manager": Role.HIRING_MANAGER, "面试官": Role.INTERVIEWER, "interviewer": Role.INTERVIEWER,
    "审批人": Role.APPROVER, "approver": Role.APPROVER, "审计员": Role.AUDITOR,
    "审计": Role.AUDITOR, "auditor": Role.AUDITOR,
}  # fmt: skip

"""What offices write over their columns. Kept apart from the program's own dictionary on purpose."""

from __future__ import annotations

from benchmarks.dirty_ledgers.chance import Chance

NAMES: dict[str, tuple[str, ...]] = {
    "sequence": ("序号", "NO.", "编 号", "No", "序"),
    "name": ("姓名", "姓 名", "候选人姓名", "应聘者", "应聘人姓名", "求职者姓名", "人员姓名", "面试人员", "候选人",
    "面试者",
             "应聘人员姓名", "Name"),
    "phone": ("联系电话", "电话", "手机号码", "手机", "联系方式", "手机号", "联系方式（手机）", "移动电话",
    "本人电话", "Phone", "TEL"),
    "email": ("邮箱", "电子邮箱", "E-mail", "Email地址", "邮箱地址", "电子邮件"),
    "gender": ("性别", "性 别", "Gender", "性别（男/女）"),
    "age": ("年龄", "年 龄", "年龄（岁）", "周岁", "Age"),
    "birth_date": ("出生年月", "出生日期", "生日", "出生年月日", "出生年月（如1990.01）"),
    "id_number": ("身份证号", "身份证号码", "证件号码", "身份证", "公民身份号码"),
    "degree": ("学历", "最高学历", "文化程度", "学 历", "学历层次", "教育程度"),
    "school": ("毕业院校", "毕业学校", "学校", "院校", "毕业院校（全称）", "就读院校"),
    "major": ("专业", "所学专业", "专 业", "毕业专业", "专业名称"),
    "graduation_date": ("毕业时间", "毕业年月", "毕业日期", "毕业时间（年月）"),
    "position_applied": ("应聘岗位", "应聘职位", "面试岗位", "岗位", "职位", "岗位名称", "面试职位", "求职岗位",
    "意向岗位",
                         "投递岗位", "应聘岗位名称", "Position"),
    "job_code": ("岗位编号", "需求编号", "职位编号", "岗位代码"),
    "department_applied": ("应聘部门", "部门", "用人部门", "需求部门", "所属部门", "面试部门"),
    "source_channel": ("招聘渠道", "简历来源", "渠道", "来源", "应聘渠道", "信息来源", "渠道来源", "获知渠道",
    "简历渠道"),
    "recruiter": ("招聘专员", "邀约人", "跟进人", "招聘负责人", "HR", "招聘HR", "对接人", "负责人"),
    "applied_or_sourced_on": ("登记日期", "投递时间", "应聘日期", "简历日期", "收到简历时间", "投递日期",
    "登记时间", "邀约日期",
                              "报名时间"),
    "interview_date": ("面试时间", "面试日期", "预约面试时间", "约面时间", "实际面试时间", "面试日期及时间"),
    "interviewer": ("面试官", "面试人", "主面试官", "考官", "面试官姓名", "面试负责人"),
    "interview_result": ("面试结果", "结果", "是否通过", "面试结论", "最终结果", "面试情况", "综合结果"),
    "score": ("面试得分", "得分", "面试成绩", "综合评分", "评分", "总分"),
    "remarks": ("备注", "备 注", "备注说明", "其他说明", "其他", "Remark"),
    "evaluation": ("面试评价", "评价", "面试评语", "面试官评价", "综合评价", "面试反馈"),
    "years_experience": ("工作年限", "工作经验", "工作经验（年）", "从业年限", "工龄", "相关工作年限"),
    "work_start_date": ("参加工作时间", "参加工作日期", "首次参加工作时间"),
    "current_company": ("现工作单位", "目前公司", "原工作单位", "上家公司", "最近工作单位", "现公司", "最近一家公司"),
    "current_title": ("现任职务", "目前职位", "原岗位", "现职位", "最近职位", "担任职务"),
    "skills": ("专业技能", "技能", "技能特长", "技能标签", "特长"),
    "expected_salary": ("期望薪资", "薪资要求", "期望薪酬", "期望月薪", "期望工资", "待遇要求", "薪资期望",
    "要求待遇"),
    "offer_date": ("Offer日期", "录用日期", "发offer时间", "录用通知日期", "offer发放日期"),
    "expected_start_date": ("预计入职时间", "拟入职日期", "计划入职日期", "预计报到时间", "约定入职日期"),
    "start_date": ("入职日期", "入职时间", "实际入职日期", "到岗日期", "报到日期", "实际到岗时间"),
    "native_place": ("籍贯", "籍 贯", "籍贯（省市）", "祖籍"),
    "hukou_address": ("户口所在地", "户籍地址", "户籍所在地", "户口地址"),
    "political_status": ("政治面貌", "政治面貌（党员/群众）"),
    "ethnicity": ("民族", "民 族"),
    "marital_status": ("婚姻状况", "婚否", "婚育情况", "婚姻"),
    "external_id": ("人员编号", "简历编号", "档案号", "应聘编号", "候选人编号"),
}  # fmt: skip
"""The names of every field's column. The first one is always seen."""

LATER: dict[str, tuple[str, ...]] = {
    "name": ("应聘同志姓名", "求职人员姓名", "来访人姓名", "Candidate Name"),
    "phone": ("手机号码（11位）", "联络电话", "个人手机号", "Mobile"), "email": ("常用邮箱", "Mail地址"),
    "gender": ("性别（M/F）",), "age": ("实际年龄", "年龄/岁"), "birth_date": ("出生年月（公历）",
    "出生日期（YYYY-MM-DD）"),
    "id_number": ("身份证件号码", "身份证号（18位）"), "degree": ("最高文凭", "学历（最高）", "全日制最高学历"),
    "school": ("最高学历毕业学校", "毕业院校名称", "所毕业学校"), "major": ("毕业所学专业", "专业方向"),
    "graduation_date": ("毕业年份月份", "何时毕业"), "position_applied": ("面试的岗位", "应聘工作岗位",
    "拟应聘职位", "竞聘岗位"),
    "department_applied": ("拟入职部门", "招聘需求部门"), "source_channel": ("从何渠道得知", "简历来源渠道",
    "招聘信息来源"),
    "recruiter": ("招聘跟进人", "约面HR", "对接HR"), "applied_or_sourced_on": ("简历投递日", "登记建档日期",
    "首次联系日期"),
    "interview_date": ("面试预约时间", "到司面试时间", "面试具体日期"), "interviewer": ("面试负责人姓名", "主试官",
    "面试官（姓名）"),
    "interview_result": ("面试最终结果", "是否通过面试", "面试评定结果"), "score": ("面试总得分", "面试打分"),
    "remarks": ("备注栏", "其他备注信息"), "evaluation": ("面试官点评", "面试综合评价"),
    "years_experience": ("总工作年限", "工作经验年限"), "work_start_date": ("参加工作年月", "首次就业时间"),
    "current_company": ("目前所在公司", "前工作单位", "最近任职公司"), "current_title": ("目前岗位", "最近任职岗位"),
    "skills": ("掌握技能", "个人特长"), "expected_salary": ("期望税前月薪", "意向薪资", "薪资期望值"),
    "offer_date": ("offer发送日期", "发放录用通知日期"), "expected_start_date": ("约定到岗时间", "预计上班时间"),
    "start_date": ("正式入职日期", "实际报到日期"), "native_place": ("籍贯（省/市）",),
    "hukou_address": ("户口所在地址", "户籍所在"),
    "political_status": ("政治身份",), "ethnicity": ("民族（如汉族）",), "marital_status": ("婚姻状态", "婚姻情况"),
    "external_id": ("应聘者编码", "候选人ID"),
}  # fmt: skip
"""Names thought of after the tuning; drawn only with the unseen variants."""

UNKNOWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("体检费用", ("120", "80", "")), ("是否住宿", ("是", "否", "")), ("工衣尺码", ("L", "XL", "M", "")),
    ("饭卡押金", ("20", "50", "")), ("班车路线", ("1号线", "3号线", "")), ("血型", ("A", "O", "B", "")),
    ("签字", ("", "")), ("归档情况", ("已归档", "未归档", "")),
)  # fmt: skip
"""Columns that are no field of the program: their cells are kept as text under their heading."""

GROUPS: dict[str, tuple[str, ...]] = {
    "基本信息": ("name", "gender", "age", "birth_date", "phone", "email", "id_number", "native_place",
    "hukou_address",
                 "political_status", "ethnicity", "marital_status", "external_id"),
    "学历信息": ("degree", "school", "major", "graduation_date"),
    "应聘信息": ("position_applied", "department_applied", "source_channel", "applied_or_sourced_on", "recruiter",
    "job_code",
                 "expected_salary", "years_experience", "work_start_date", "current_company", "current_title",
                 "skills"),
    "面试情况": ("interview_date", "interviewer", "interview_result", "score", "evaluation"),
    "录用情况": ("offer_date", "expected_start_date", "start_date"),
}  # fmt: skip
"""Merged headings and the fields that stand below them."""

ROUNDS: tuple[tuple[str, ...], ...] = (
    ("初试", "一面", "第一轮面试", "第一轮"), ("复试", "二面", "第二轮面试", "第二轮"), ("三面", "三试",
    "第三轮面试", "第三轮"),
)  # fmt: skip
ASPECTS: dict[str, tuple[str, ...]] = {
    "time": ("时间", "日期", "面试时间"), "interviewer": ("面试官", "面试人", "考官"), "result": ("结果", "结论",
    "是否通过", "面试结果"),
    "remark": ("评价", "备注", "评语", "反馈"), "score": ("得分", "分数", "成绩"),
}  # fmt: skip


def heading(field: str, chance: Chance) -> str:
    """A column's heading, in one of its words, sometimes marked or broken over two lines."""
    words = chance.variant(f"heading of {field}", NAMES[field], LATER.get(field, ()))
    decoration = chance.weighted(
        "decoration", {"": 20, "star": 1, "newline": 1, "colon": 0.5, "required": 0.5, "blank": 1}
    )
    match decoration:
        case "star":
            return f"*{words}"
        case "newline" if len(words) >= 4 and "（" not in words and words.isascii() is False:
            return f"{words[:2]}\n{words[2:]}"
        case "colon":
            return f"{words}："
        case "required":
            return f"{words}（必填）"
        case "blank":
            return f" {words} "
    return words

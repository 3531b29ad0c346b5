"""Values of the program in the words of ledgers: what goes out, and is read back as what it was."""

from __future__ import annotations

from typing import Literal

from models.tables import Application, Stage
from models.values.enums import ApplicationState, Conclusion, Degree, InterviewState, PayPeriod, RejectReason
from services.ledgers.on_file import Meeting

Language = Literal["zh", "en"]

_DEGREES: dict[Language, dict[Degree, str]] = {
    "zh": {Degree.BELOW: "初中", Degree.SECONDARY: "高中", Degree.COLLEGE: "大专", Degree.BACHELOR: "本科",
           Degree.MASTER: "硕士", Degree.DOCTOR: "博士"},
    "en": {Degree.BELOW: "Junior high school", Degree.SECONDARY: "High school", Degree.COLLEGE: "College",
           Degree.BACHELOR: "Bachelor", Degree.MASTER: "Master", Degree.DOCTOR: "PhD"},
}  # fmt: skip
_GENDERS: dict[Language, dict[str, str]] = {
    "zh": {"male": "男", "female": "女"},
    "en": {"male": "Male", "female": "Female"},
}
_REASONS: dict[Language, dict[RejectReason, str]] = {
    "zh": {RejectReason.SKILLS: "技能不符", RejectReason.EXPERIENCE: "经验不足", RejectReason.EDUCATION: "学历不符",
           RejectReason.SALARY: "薪资不符", RejectReason.LOCATION: "距离远", RejectReason.STABILITY: "稳定性不足",
           RejectReason.NO_SHOW: "未到", RejectReason.WITHDREW: "个人放弃", RejectReason.OTHER: "其他"},
    "en": {RejectReason.SKILLS: "Skills", RejectReason.EXPERIENCE: "Experience", RejectReason.EDUCATION: "Education",
           RejectReason.SALARY: "Salary", RejectReason.LOCATION: "Location", RejectReason.STABILITY: "Stability",
           RejectReason.NO_SHOW: "No show", RejectReason.WITHDREW: "Withdrew", RejectReason.OTHER: "Other"},
}  # fmt: skip
_MEETINGS: dict[Language, dict[InterviewState, str]] = {
    "zh": {InterviewState.NO_SHOW: "未到", InterviewState.CANCELLED: "取消", InterviewState.PLANNED: "待面试",
           InterviewState.CONFIRMED: "已约面"},
    "en": {InterviewState.NO_SHOW: "No show", InterviewState.CANCELLED: "Cancelled", InterviewState.PLANNED: "Planned",
           InterviewState.CONFIRMED: "Confirmed"},
}  # fmt: skip
_CONCLUSIONS: dict[Language, dict[Conclusion, str]] = {
    "zh": {Conclusion.STRONG_YES: "通过", Conclusion.YES: "通过", Conclusion.HOLD: "待定", Conclusion.NO: "不通过"},
    "en": {Conclusion.STRONG_YES: "Pass", Conclusion.YES: "Pass", Conclusion.HOLD: "Pending", Conclusion.NO: "Fail"},
}
_ENDS: dict[Language, tuple[str, str, str, str]] = {
    "zh": ("已入职", "淘汰", "爽约", "放弃"),
    "en": ("Hired", "Rejected", "No show", "Withdrawn"),
}
_UNITS: dict[Language, dict[PayPeriod, str]] = {
    "zh": {PayPeriod.MONTH: "元/月", PayPeriod.YEAR: "元/年", PayPeriod.DAY: "元/天", PayPeriod.HOUR: "元/小时"},
    "en": {PayPeriod.MONTH: "/month", PayPeriod.YEAR: "/year", PayPeriod.DAY: "/day", PayPeriod.HOUR: "/hour"},
}


def degrees(language: Language = "zh") -> dict[Degree, str]:
    """Degrees as ledgers write them."""
    return _DEGREES[language]


def genders(language: Language = "zh") -> dict[str, str]:
    """Genders as ledgers write them."""
    return _GENDERS[language]


def conclusions(language: Language = "zh") -> dict[Conclusion, str]:
    """Results of interviews as ledgers write them."""
    return _CONCLUSIONS[language]


def endings(language: Language = "zh") -> tuple[str, ...]:
    """How applications end."""
    return _ENDS[language]


def state(state: str, reason: str | None, stage: Stage, language: Language = "zh") -> str:
    """Where an application stands, or how it ended."""
    hired, rejected, no_show, withdrawn = _ENDS[language]
    match state:
        case ApplicationState.HIRED:
            return hired
        case ApplicationState.REJECTED:
            return no_show if reason == RejectReason.NO_SHOW else rejected
        case ApplicationState.WITHDRAWN:
            return withdrawn
    return stage.name_zh if language == "zh" else stage.name_en


def reason(application: Application, language: Language = "zh") -> str:
    """Why it ended: the office's words, or the standard reason's."""
    return application.reason_note or (_REASONS[language][application.reason] if application.reason else "")


def pay(
    low: float | None, high: float | None, period: PayPeriod, months: int | None, words: str, language: Language = "zh"
) -> str:
    """A salary (in fen) with its unit; as it was written, where it was not understood."""
    if low is None:
        return words
    low, high = int(low) // 100, int(high or low) // 100
    amount = f"{low}" if low == high else f"{low}-{high}"
    return f"{amount}{_UNITS[language][period]}" + (f"×{months}" if months else "")


def result(state: InterviewState, conclusion: Conclusion | None, language: Language = "zh") -> str:
    """How an interview ended."""
    said = _MEETINGS[language].get(state)
    if said is None and conclusion is not None:
        said = _CONCLUSIONS[language].get(conclusion, "")
    return said or ""


def interviewers(meeting: Meeting) -> str:
    """Who led it, first, and who sat in."""
    return "、".join(name for _, _, name in meeting.interviewers)

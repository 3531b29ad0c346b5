"""Ways to write schools and employers that were written before the rules met them; see `unseen_heads`."""

from __future__ import annotations

from benchmarks.parsing.chinese import JobRow
from benchmarks.parsing.chinese_schools import SchoolRow
from benchmarks.parsing.chinese_spans import Span
from benchmarks.parsing.people import Job, Month, School
from benchmarks.parsing.sheet import Sheet


def _school_major_first(s: Sheet, x: School, span: str) -> None:
    s.row(f"{x.major}（{x.degree}）" if x.major else x.degree, x.school, span)


def _school_plus(s: Sheet, x: School, span: str) -> None:
    s.row(f"{span}    {x.school}")
    s.row(f"专业：{x.major}    学位：{x.degree}" if x.major else f"学位：{x.degree}")


def _school_prose(s: Sheet, x: School, span: str) -> None:
    s.row(f"{span}就读于{x.school}{x.major}专业，{x.degree}" if x.major else f"{span}就读于{x.school}，{x.degree}")


def _school_bars_between(s: Sheet, x: School, span: str) -> None:
    s.row(f"{x.school}｜{x.degree}{'｜' + x.major if x.major else ''}｜{span}")


def _school_span_alone(s: Sheet, x: School, span: str) -> None:
    s.row(x.school)
    s.row(f"{x.degree} · {x.major}" if x.major else x.degree)
    s.row(span)


def _school_slash_degree(s: Sheet, x: School, span: str) -> None:
    s.row(f"{x.school}/{x.major}/{x.degree}/{span}" if x.major else f"{x.school}/{x.degree}/{span}")


def _job_triple(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}｜{x.title}｜{span}")


def _job_title_bracket_span(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company} {x.title}（{span}）")


def _job_three_rows(s: Sheet, x: Job, span: str) -> None:
    s.row(f"单位：{x.company}")
    s.row(f"岗位：{x.title}")
    s.row(f"起止时间：{span}")


def _job_span_title_company(s: Sheet, x: Job, span: str) -> None:
    s.row(span, x.title)
    s.row(x.company, x.department)


def _job_department_dash(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{x.company}-{x.department}" if x.department else x.company, span)
    s.row(f"职位名称：{x.title}")


def _job_company_slash(s: Sheet, x: Job, span: str) -> None:
    s.row(span, f"{x.company}/{x.title}")


def _job_reporting(s: Sheet, x: Job, span: str) -> None:
    s.row(x.company, x.title)
    s.row(f"{span} | 汇报对象：总经理 | 下属人数：5人")


def _job_bullet_span(s: Sheet, x: Job, span: str) -> None:
    s.row(f"◆ {x.company}    {x.title}    {span}")


def _job_in_words(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span}，在{x.company}任{x.title}")


def _job_arrow(s: Sheet, x: Job, span: str) -> None:
    s.row(f"{span}  {x.company}  ▪ {x.title}")


SCHOOLS: list[SchoolRow] = [_school_major_first, _school_plus, _school_prose]
LAST_SCHOOLS: list[SchoolRow] = [_school_bars_between, _school_span_alone, _school_slash_degree]
JOBS: list[JobRow] = [_job_triple, _job_title_bracket_span, _job_three_rows, _job_span_title_company, _job_in_words]
LAST_JOBS: list[JobRow] = [_job_department_dash, _job_company_slash, _job_reporting, _job_bullet_span, _job_arrow]


def spans(*, last: bool) -> list[Span]:
    """Ways to write from–to."""

    def way(pattern: str, joint: str, now: str) -> Span:
        def write(start: Month, end: Month | None) -> str:
            return f"{pattern.format(*start)}{joint}{now if end is None else pattern.format(*end)}"

        return write

    if last:
        return [way("{0}.{1:02}", " – ", "迄今"), way("{0}年{1}月", "到", "现在"), way("{0}/{1}", "→", "至今")]
    return [way("{0}.{1:02}", "—", "今"), way("{0}年{1:02}月", " 至 ", "至今"), way("{0}-{1}", "--", "至今")]

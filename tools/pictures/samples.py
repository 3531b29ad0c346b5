"""Files of invented people, for pictures of the screens that take files in."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from docx import Document

NAMES = (
    "高子墨",
    "唐雨桐",
    "冯俊熙",
    "董思源",
    "袁若曦",
    "邓明轩",
    "许景行",
    "曹一诺",
    "沈知远",
    "韩亦辰",
    "罗星河",
    "梁语嫣",
)
HEADERS = "序号,姓名,手机号,学历,毕业院校,目前公司,应聘职位,渠道,投递日期,初试时间,初试结果,期望薪资,备注"


def ledger(path: Path, rows: int = 240) -> Path:
    """A ledger with what ledgers have: words of their own, a bad number, a date in words, somebody twice."""
    lines = ["2026 年 1–3 月面试台账", HEADERS]
    for n in range(rows):
        name = NAMES[n % len(NAMES)][:1] + NAMES[(n * 7) % len(NAMES)][1:]
        day = date(2026, 1, 5) + timedelta(days=n // 4)
        phone = f"138{n % (rows - 3):08d}" if n % 40 else "1380013"
        result = ("通过", "未通过", "待定", "未到", "薪资不符")[n % 5]
        met = f"{day + timedelta(days=3):%Y/%m/%d} 14:00" if n % 9 else "尽快"
        title = ("车间主任（精益生产）", "质量工程师", "装配工")[n % 3]
        channel = ("BOSS直聘", "智联", "内推", "老同事介绍")[n % 4]
        school, company = "某某理工大学", "某某精密机械有限公司"
        cells = [n + 1, name, phone, ("本科", "大专", "中专")[n % 3], school, company, title, channel, day, met, result,
                 f"{8 + n % 9}K", "" if n % 6 else "可倒班"]  # fmt: skip
        lines.append(",".join(map(str, cells)))
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def resumes(folder: Path, count: int = 6) -> list[Path]:
    """Some résumés as Word files, one of them unreadable."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for n, name in enumerate(NAMES[:count]):
        document = Document()
        document.add_heading(name, 1)
        document.add_paragraph(f"电话：139{n:08d}　邮箱：user{n}@mail.example　现居：苏州")
        document.add_paragraph("求职意向：质量工程师　期望薪资：12-15K　到岗：一个月内")
        document.add_heading("教育背景", 2)
        document.add_paragraph("2014.09-2018.06　某某理工大学　机械设计制造及其自动化　本科")
        document.add_heading("工作经历", 2)
        document.add_paragraph("2018.07-2022.03　苏州某某精密机械有限公司　质量工程师")
        document.add_paragraph("负责来料检验与客户投诉的 8D 分析，推动供应商改善，退货率由 1.2% 降到 0.4%。")
        document.add_paragraph("2022.04-至今　昆山某某汽车零部件有限公司　质量主管")
        document.add_heading("技能", 2)
        document.add_paragraph("IATF 16949、六西格玛、SPC、MSA")
        path = folder / f"智联招聘_{name}_质量工程师.docx"
        document.save(str(path))
        made.append(path)
    broken = folder / "简历扫描件.pdf"
    broken.write_bytes(b"%PDF-1.4\nbroken")
    return [*made, broken]

"""The list of payouts as a workbook for the people who pay. A name that begins with "=" stays a name."""

from __future__ import annotations

import io
from collections.abc import Collection

import xlsxwriter
from sqlalchemy.orm import Session

from models.values.enums import Instalment, PayoutState, SupplierKind
from models.values.money import FEN_A_YUAN
from services import reveals
from services.fees.payouts import Line, payouts

HEADINGS = (
    ("候选人", 14), ("应聘职位", 24), ("收款方", 22), ("类型", 12), ("款项", 10), ("金额（元）", 14), ("状态", 10),
    ("应付/办理日期", 15), ("入职日期", 13), ("保证期至", 13), ("离职日期", 13), ("备注", 30),
)  # fmt: skip
KINDS = {SupplierKind.HEADHUNTER: "猎头", SupplierKind.LABOUR: "劳务供应商", SupplierKind.REFERRAL: "内推奖金"}
PARTS = {Instalment.ARRIVAL: "入职", Instalment.CONFIRMATION: "转正", Instalment.REFUND: "退款"}
STATES = {PayoutState.DUE: "待付", PayoutState.PAID: "已付", PayoutState.DROPPED: "不付"}
_UNKNOWN = "待定"  # a share of a pay that nobody wrote down


def export(session: Session, *, states: Collection[PayoutState] = tuple(PayoutState)) -> bytes:
    """The instalments in these states; it is written down that they left the house."""
    lines = [line for line in payouts(session) if line.state in states]
    reveals.exported(session, rows=len(lines))
    return _book(lines)


def _book(lines: Collection[Line]) -> bytes:
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet("应付清单")
    bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "#,##0.00"})
    sheet.freeze_panes(1, 0)
    for column, (words, width) in enumerate(HEADINGS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, words, bold)
    for number, line in enumerate(lines, 1):
        for column, value in enumerate(_cells(line)):
            if isinstance(value, int):
                sheet.write_number(number, column, value / FEN_A_YUAN, money)
            elif value:
                sheet.write_string(number, column, value)
    book.close()
    return kept.getvalue()


def _cells(line: Line) -> tuple[str | int, ...]:
    days = [day.isoformat() if day is not None else "" for day in (line.day, line.arrived, line.guaranteed, line.left)]
    return (
        line.name, line.position, line.payee, KINDS[line.kind], PARTS[line.instalment],
        line.amount if line.amount is not None else _UNKNOWN, STATES[line.state], *days, line.note,
    )  # fmt: skip

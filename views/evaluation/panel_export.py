"""The panel's summary out of the program, as a workbook or on paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from services.evaluations.panels import Panel
from services.reports.saving import ENDINGS
from services.use_cases import UseCase
from views.common.page import Page
from views.common.wording import locale


def ask_file(page: Page, panel: Panel) -> None:
    """Ask where the summary is to be saved."""
    words = QCoreApplication.translate("PanelExport", "Panel summary {name}").format(name=panel.candidate_name)
    name, _ = QFileDialog.getSaveFileName(
        page,
        QCoreApplication.translate("PanelExport", "Export the summary"),
        f"{words}.xlsx",
        QCoreApplication.translate("PanelExport", "Excel (*.xlsx);;PDF (*.pdf)"),
    )
    if name:
        path = Path(name)
        export(page, panel, path if path.suffix.lower() in ENDINGS else Path(f"{name}.xlsx"))


def export(page: Page, panel: Panel, path: Path) -> None:
    """Write what this person may see of the round; it is noted who took it out."""
    from services.reports.panel import save_panel

    program = page.program
    act = partial(
        save_panel,
        application=panel.application,
        stage=panel.stage,
        viewer=program.me.person,
        language=locale().name(),
        path=path,
    )
    told = QCoreApplication.translate("PanelExport", "Saved: {name}").format(name=path.name)
    program.run(act, code=UseCase.EXPORT, done=lambda _: program.toast(told))

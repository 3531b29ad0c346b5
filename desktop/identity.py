"""What the application is called by the system: where QSettings and folders are kept depends on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSettings

NAME = "Zhaoxian"
VERSION = "0.1.0"


def name_application(app: QCoreApplication) -> None:
    """Name it; before the first QSettings and the first standard path. The settings are a file that can be read."""
    app.setOrganizationName(NAME)
    app.setApplicationName(NAME)
    app.setApplicationVersion(VERSION)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)

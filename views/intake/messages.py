"""What can be wrong with a file, and with what a person typed, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "file.too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file has {megabytes} MB, more than the {limit} MB that are read. Ask for a smaller one."
    ),
    "file.too_slow": QT_TRANSLATE_NOOP(
        "Errors", "Reading the file took longer than {seconds} seconds and was stopped. Open it by hand to see why."
    ),
    "file.too_much_memory": QT_TRANSLATE_NOOP(
        "Errors", "The file would have taken more than {megabytes} MB of memory and was put aside."
    ),
    "file.reader_died": QT_TRANSLATE_NOOP(
        "Errors", "The file made its reader fail. It is probably damaged; ask for it again."
    ),
    "file.unreadable": QT_TRANSLATE_NOOP("Errors", "The file is damaged and could not be read. Ask for it again."),
    "file.cannot_open": QT_TRANSLATE_NOOP("Errors", "The file cannot be opened. It may be open elsewhere, or gone."),
    "file.cannot_write": QT_TRANSLATE_NOOP("Errors", "The file cannot be written there. Choose another place."),
    "resume.empty": QT_TRANSLATE_NOOP("Errors", "The file is empty."),
    "resume.encrypted": QT_TRANSLATE_NOOP("Errors", "The file has a password. Save it without one and drop it again."),
    "resume.unreadable_pdf": QT_TRANSLATE_NOOP("Errors", "The PDF is damaged and cannot be opened. Ask for it again."),
    "resume.broken_docx": QT_TRANSLATE_NOOP(
        "Errors", "The Word file is damaged and cannot be opened. Save it again in Word."
    ),
    "resume.broken_picture": QT_TRANSLATE_NOOP("Errors", "The picture is damaged and cannot be opened."),
    "resume.huge_picture": QT_TRANSLATE_NOOP(
        "Errors", "The picture is too large to be opened safely. Save it smaller and drop it again."
    ),
    "resume.bomb": QT_TRANSLATE_NOOP(
        "Errors", "The file is packed so that it would fill the memory. It was not opened."
    ),
    "resume.hostile": QT_TRANSLATE_NOOP(
        "Errors", "The file tries to load something from elsewhere. It was not opened."
    ),
    "resume.program": QT_TRANSLATE_NOOP("Errors", "This is a program, not a résumé. It was not kept."),
    "resume.workbook": QT_TRANSLATE_NOOP("Errors", "This is an Excel workbook. Ledgers come in through Import."),
    "resume.slides": QT_TRANSLATE_NOOP("Errors", "This is a presentation. Save it as PDF and drop it again."),
    "resume.unknown_encoding": QT_TRANSLATE_NOOP(
        "Errors", "The characters of this text file could not be made out. Save it as UTF-8 and drop it again."
    ),
    "resume.broken_doc": QT_TRANSLATE_NOOP(
        "Errors", "The old Word or WPS file is damaged and cannot be opened. Save it as .docx or PDF and drop it again."
    ),
    "resume.broken_odt": QT_TRANSLATE_NOOP(
        "Errors", "The OpenDocument file is damaged and cannot be opened. Save it again, or as PDF."
    ),
    "resume.broken_mail": QT_TRANSLATE_NOOP(
        "Errors", "The mail is damaged and cannot be opened. Save its attachment and drop that."
    ),
    "resume.not_text_document": QT_TRANSLATE_NOOP(
        "Errors", "This OpenDocument file holds no text. Save it as PDF and drop it again."
    ),
    "resume.old_word": QT_TRANSLATE_NOOP(
        "Errors",
        "This is a file of an office program that cannot be read here (very old WPS, Works). Save it as .docx or PDF.",
    ),
    "resume.other_package": QT_TRANSLATE_NOOP(
        "Errors", "Pages, OFD and e-book files cannot be read here. Save it as PDF and drop it again."
    ),
    "resume.unknown_kind": QT_TRANSLATE_NOOP(
        "Errors", "This is no kind of document that can be read. Save it as PDF and drop it again."
    ),
    "resume.archive": QT_TRANSLATE_NOOP(
        "Errors",
        "RAR, 7z and other packed files cannot be opened here. Unpack it and drop the files, or pack them as ZIP.",
    ),
    "resume.parcel": QT_TRANSLATE_NOOP(
        "Errors", "This file holds other files. Drop it on Résumés in: each of them becomes one entry there."
    ),
    "resume.broken_archive": QT_TRANSLATE_NOOP("Errors", "The ZIP file is damaged or not complete. Ask for it again."),
    "resume.broken_in_archive": QT_TRANSLATE_NOOP(
        "Errors", "This file is damaged inside its ZIP file, or packed in a way that is not known. Ask for it again."
    ),
    "resume.encrypted_archive": QT_TRANSLATE_NOOP(
        "Errors", "The ZIP file has a password. Unpack it and drop the files themselves."
    ),
    "resume.empty_archive": QT_TRANSLATE_NOOP("Errors", "The ZIP file holds no files."),
    "resume.nested": QT_TRANSLATE_NOOP(
        "Errors", "Too many files packed inside one another. Unpack it and drop the files themselves."
    ),
    "resume.no_picture": QT_TRANSLATE_NOOP("Errors", "This kind of file has no pages to draw."),
    "resume.no_text": QT_TRANSLATE_NOOP("Errors", "A scan without text. Type the fields beside its picture."),
    "resume.nothing_recognised": QT_TRANSLATE_NOOP(
        "Errors", "No text could be made out on this scan. Type the fields beside its picture."
    ),
    "resume.garbled": QT_TRANSLATE_NOOP(
        "Errors", "The text of this file is garbled. Type the fields beside its picture."
    ),
    "document.damaged": QT_TRANSLATE_NOOP(
        "Errors", "The stored file is not what was kept. Check the workspace and its backups."
    ),
    "watch.no_folder": QT_TRANSLATE_NOOP("Errors", "This folder is not there. Choose another one."),
    "watch.too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} folders are watched. Forget one first."),
    "watch.already": QT_TRANSLATE_NOOP("Errors", "{path} is watched already, and this folder with it."),
    "intake.same_file": QT_TRANSLATE_NOOP("Errors", "The very same file is already waiting here."),
    "intake.pay_unreadable": QT_TRANSLATE_NOOP("Errors", "Write the pay like 15000-20000, 15-20K or 20-30万/年."),
    "intake.years_unreadable": QT_TRANSLATE_NOOP("Errors", "Write the years as a number, like 6 or 6.5."),
    "intake.already_settled": QT_TRANSLATE_NOOP("Errors", "Somebody has dealt with this file meanwhile."),
}

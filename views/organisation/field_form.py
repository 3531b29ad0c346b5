"""The form of a field of the dictionary: what it means, who fills it in, from which stage it is required."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from models.values.bilingual import Words
from models.values.enums import Role, StageKind
from services import field_dictionary
from services.organisation.office import Office
from views.common.field_help import kinds
from views.common.fields import FormRow, SearchCombo
from views.common.labels import label as word_of
from views.organisation.entry_form import EntryForm, choose

HIGH = 76  # px of a meaning


class FieldForm(EntryForm):
    """The field itself is given; the source stays required whatever is chosen."""

    def build(self) -> None:
        self._line: field_dictionary.Line | None = None
        self._zh, self._en = QPlainTextEdit(), QPlainTextEdit()
        for field in (self._zh, self._en):
            field.setFixedHeight(HIGH)
            field.setTabChangesFocus(True)
        self._filler, self._required = SearchCombo(), SearchCombo()
        hint = self.tr("Checked when somebody is moved there; shown with a star on the profile")
        self._required_row = FormRow(self.tr("Required from"), self._required, hint=hint)
        for row in (
            FormRow(self.tr("What it means, in Chinese"), self._zh),
            FormRow(self.tr("What it means, in English"), self._en),
            FormRow(self.tr("Filled in by"), self._filler),
            self._required_row,
        ):
            self.fields.add(row)

    def words_of_new(self) -> str:
        return ""

    def fill(self, line: object | None, _office: Office) -> None:
        if not isinstance(line, field_dictionary.Line):
            return
        self._line, draft = line, line.draft
        self._zh.setPlainText(draft.meaning.zh)
        self._en.setPlainText(draft.meaning.en)
        self._filler.set_choices([(role, word_of(role)) for role in Role], empty=self.tr("Not set"))
        choose(self._filler, draft.filler)
        may_require = line.code in field_dictionary.requirable() and not line.is_always
        self._required.set_choices(
            [(kind, word_of(kind)) for kind in kinds()] if may_require else [],
            empty=self.tr("Always") if line.is_always else self.tr("Nowhere"),
        )
        choose(self._required, draft.required_from)
        self._required.setEnabled(may_require)
        if line.is_always:
            self.note.setText(self.tr("Every process asks for the source; this cannot be switched off."))
        elif not may_require:
            self.note.setText(self.tr("Read from résumés, not typed: it cannot be required."))

    def can_remove(self) -> bool:
        return False

    def missing(self) -> tuple[FormRow, str] | None:
        return None

    def draft(self) -> field_dictionary.Draft:
        required = self._required.currentData()
        filler = self._filler.currentData()
        is_always = self._line is not None and self._line.is_always
        return field_dictionary.Draft(
            Words(self._zh.toPlainText().strip(), self._en.toPlainText().strip()),
            Role(filler) if filler else None,  # a combo gives a plain text back
            StageKind.INTAKE if is_always else StageKind(required) if required else None,
        )

"""What a person decides about a pair, passed on to the use cases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.identity import apart, merging, unmerging
from services.identity.merging import Merge
from services.identity.pairs import ApartLine, TwinLine
from services.identity.unmerging import MergedRecord
from services.use_cases import UseCase
from views.context import Program, RunningJob


class PairActs(QObject):
    """Merging makes a backup first and is work beside the screen; the rest is done at once."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program = program

    def merge(self, request: Merge, name: str) -> None:
        """Merge the pair as it is chosen."""
        self._start([request], self.tr("Merged: {name}").format(name=name))

    def merge_all(self, lines: Sequence[TwinLine]) -> None:
        """Merge pairs that were looked through, each as it is suggested."""
        note = self.tr("The same person applied twice")
        keys = [(line.one.key, line.other.key) for line in lines]
        self._program.read(partial(merging.suggested_all, pairs=keys, note=note), self._on_suggested)

    def _on_suggested(self, requests: list[Merge]) -> None:
        if requests:
            self._start(requests, self.tr("%n pairs merged", "", len(requests)))

    def _start(self, requests: list[Merge], words: str) -> None:
        job = self._program.start(
            partial(merging.merge_all, requests=requests),
            code=UseCase.CANDIDATE_MERGE,
            title=self.tr("Merge records"),
            is_atomic=len(requests) == 1,
        )
        self._tell(job, words)

    def unmerge(self, record: MergedRecord) -> None:
        """Take the record out again."""
        job = self._program.start(
            partial(unmerging.unmerge, candidate=record.kept, other=record.other),
            code=UseCase.CANDIDATE_UNMERGE,
            title=self.tr("Take records apart"),
        )
        self._tell(job, self.tr("Taken apart: {name}").format(name=record.name))

    def _tell(self, job: RunningJob, words: str) -> None:
        job.finished.connect(lambda _value: self._program.toast(words, can_undo=True))
        job.failed.connect(self._program.show_error)

    def keep_apart(self, line: TwinLine) -> None:
        """These are different people: do not suggest them again."""
        act = partial(apart.keep_apart, one=line.one.key, others=[line.other.key])
        words = self.tr("Kept apart: {one} and {other}").format(one=line.one.name, other=line.other.name)
        self._program.run(act, code=UseCase.CANDIDATE_KEEP_APART, toast=words)

    def allow_again(self, line: ApartLine) -> None:
        """They may be one person after all: suggest them again."""
        act = partial(apart.allow_again, one=line.one.key, other=line.other.key)
        words = self.tr("May be suggested again: {one} and {other}")
        said = words.format(one=line.one.name, other=line.other.name)
        self._program.run(act, code=UseCase.CANDIDATE_KEEP_APART, toast=said)

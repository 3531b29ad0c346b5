"""Résumés: dropped files until they wait for review against bare text extraction, the window meanwhile, and scans."""

from __future__ import annotations

import io
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, partial
from itertools import count, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from benchmarks.measure import Result, announced, percentile, seconds

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from benchmarks.parsing.make import Case
    from desktop.program import RunningProgram
    from services.isolation import Isolation
    from services.workspace import Workspace

FILES = 200
ROUNDS = 3
SCANNED = 12  # pages
DPI = 200
FRAME = 1 / 60


def measure() -> list[Result]:
    """Invented résumés in many layouts by several producers, one to three pages; and scans of some."""
    _shell()  # before a producer of résumés makes an application of its own
    with announced(f"writing {FILES} résumés"):
        cases = list(islice(_pdfs(), FILES))
    return [*_reading(cases), *_recognising(cases)]


def _pdfs() -> Iterator[Case]:
    """One, two and three pages in turn: most layouts fill one, so that pages of projects follow."""
    from benchmarks.parsing.make import TUNED
    from benchmarks.parsing.make import cases as made

    projects = _projects()
    pages = cycle((1, 2, 3))
    for seed in count(1):
        for case in made(TUNED, seed):
            if case.name.endswith(".pdf"):
                yield replace(case, data=_longer(case.data, next(pages), projects))


def _projects() -> bytes:
    """Two pages that tell of projects, as full as people write them."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    import resources
    from benchmarks.parsing.people import WORDS

    pdfmetrics.registerFont(TTFont("Projects", str(resources.path("fonts", "NotoSansSC-Regular.ttf"))))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    told = cycle(WORDS["zh"]["duties"])
    for page in range(2):
        canvas.setFont("Projects", 10.5)
        canvas.drawString(50, 780, "项目经历")
        for row in range(30):
            head = f"20{10 + row // 6 + 5 * page}.03-20{11 + row // 6 + 5 * page}.02  项目 {row // 6 + 1}"
            canvas.drawString(50, 750 - 22 * row, head if row % 6 == 0 else f"{row % 6}. {next(told)}，{next(told)}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _longer(data: bytes, pages: int, projects: bytes) -> bytes:
    """The same résumé with so many pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    more = range(max(0, min(2, pages - len(document))))
    if not more:
        return data
    document.import_pages(pypdfium2.PdfDocument(projects), list(more))
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def miner(data: bytes) -> str:
    """The yardstick: text extraction and nothing else. Runs in a worker."""
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(data))


def _reading(cases: list[Case]) -> list[Result]:
    from services import isolation

    pool = isolation.shared()
    with tempfile.TemporaryDirectory() as home, announced(f"reading {FILES} résumés {ROUNDS} times"):
        folder = Path(home) / "in"
        folder.mkdir()
        for number, case in enumerate(cases):
            (folder / f"{number:03}.pdf").write_bytes(case.data)
        _mine(pool, cases[:20])
        with _program(Path(home) / "warm") as program:
            _take_in(program, folder, 20, [])
        shares, frames, own = [], [], []
        for number in range(ROUNDS):
            bare = _spent(partial(_mine, pool, cases))
            workspace = _workspace(Path(home) / f"quiet{number}")
            shares.append(_spent(partial(_receive, workspace, folder)) / bare)
            workspace.close()
            with _program(Path(home) / str(number)) as program:
                held: list[float] = []
                spent: list[float] = []
                _take_in(program, folder, FILES, held, spent)
            frames.append(percentile(held, 0.99))
            own.append(percentile(spent, 0.99))
    pool.stop()
    return [
        Result(
            f"{FILES} PDF résumés, dropped to waiting for review", statistics.median(shares), 0.7,
            yardstick="pdfminer.six text extraction alone",
            note="processor time of the program and both its workers; read, parsed, kept encrypted, queued",
        ),
        Result("The window meanwhile, p99 of a frame", 1000 * min(frames), 16.0, "ms",
               note=f"queue open; quietest of {ROUNDS} rounds, {1000 * statistics.median(frames):.0f} in the middle; "
                    f"of it {1000 * statistics.median(own):.1f} ms processor time of the window's thread",
        ),
    ]  # fmt: skip


def _spent(work: Callable[[], object]) -> float:
    """Processor seconds of this process and its workers: a busy machine does not make them more."""
    before = _processor_seconds()
    work()
    return _processor_seconds() - before


def _processor_seconds() -> float:
    own = psutil.Process()
    times = [process.cpu_times() for process in (own, *own.children(recursive=True))]
    return sum(time.user + time.system for time in times)


def _mine(pool: Isolation, cases: list[Case]) -> None:
    for errand in [pool.submit(miner, case.data) for case in cases]:
        errand.result()


@cache
def _shell() -> QObject:
    """The application with its look, as long as the process lives."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.bootstrap import make_application
    from desktop.shell import Shell

    return Shell(make_application(), language="zh_CN")


@contextmanager
def _program(path: Path) -> Iterator[RunningProgram]:
    """A program over a new encrypted workspace."""
    from desktop.program import RunningProgram
    from views.context import Me

    shell = _shell()
    workspace = _workspace(path)
    assert workspace.person is not None
    program = RunningProgram(workspace, Me(workspace.person, "林晓雯", frozenset()), parent=shell)
    try:
        yield program
    finally:
        program.close()


def _workspace(path: Path) -> Workspace:
    from models.tables import Person
    from services.workspace import Workspace, create_tables
    from services.workspaces.engine import open_engine

    engine = open_engine(path.with_suffix(".zhaoxian"), bytes(32), may_create=True)
    with engine.begin() as connection:
        create_tables(connection)
    workspace = Workspace(engine)
    with workspace.action("setup") as session:
        person = Person(name="林晓雯", pinyin="linxiaowen", initials="lxw", roles=[])
        session.add(person)
        session.flush()
        workspace.person = person.id
    return workspace


class _Desk:
    """Gives long work its sessions, as the program does, without a window."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.reading, self.deriving, self.action = workspace.reading, workspace.deriving, workspace.action


def _receive(workspace: Workspace, folder: Path) -> None:
    """Take all files in, until they wait for review."""
    from services.intake.receive import receive
    from services.progress import Quiet

    done = receive(_Desk(workspace), Quiet(), paths=sorted(str(path) for path in folder.iterdir()))
    if done.read < FILES * 0.99:
        raise RuntimeError(f"not all were read: {done}")


def _take_in(
    program: RunningProgram, folder: Path, files: int, held: list[float], spent: list[float] | None = None
) -> None:
    """Drop the files on the open page and go on until all wait for review; notes how long each frame took.

    `spent` is what of it the window's own thread worked: the rest is waiting for Python's lock or a processor.
    """
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from services.intake import receive
    from services.use_cases import UseCase
    from views.intake.page import IntakePage

    page = IntakePage(program)
    page.resize(1366, 768)
    page.show()
    QCoreApplication.processEvents()
    done: list[object] = []
    paths = sorted(str(path) for path in folder.iterdir())[:files]
    job = program.start(partial(receive.receive, paths=paths), code=UseCase.INTAKE, title="", is_atomic=False)
    job.finished.connect(done.append)
    job.failed.connect(done.append)
    while not done:
        frame, worked = time.perf_counter(), time.thread_time()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        held.append(time.perf_counter() - frame)
        if spent is not None:
            spent.append(time.thread_time() - worked)
        time.sleep(max(0.0, FRAME - held[-1]))
    page.close()
    page.deleteLater()
    received = done[0]
    if not isinstance(received, receive.Received) or received.read < files * 0.99:
        raise RuntimeError(f"not all were read: {received}")


@dataclass(frozen=True)
class _Told:
    letters: int
    right: int
    names: bool
    phones: bool


def _recognising(cases: list[Case]) -> list[Result]:
    from services.resumes.recognise import recognise

    some = cases[:: max(1, len(cases) // SCANNED)][:SCANNED]
    with announced(f"recognising {len(some)} scans"):
        scans = [_scan(case.data) for case in some]
        recognise(scans[0], "")
        told: list[_Told] = []
        spent = seconds(lambda: told.extend(_told(case, scan) for case, scan in zip(some, scans, strict=True)))
    letters = sum(one.letters for one in told)
    wrong = 1 - sum(one.right for one in told) / letters
    lost = 1 - (sum(one.names for one in told) + sum(one.phones for one in told)) / (2 * len(told))
    how = f"{DPI} dpi, tilted by 2°, blurred, JPEG 60"
    return [
        Result("A scanned page recognised", spent / len(told), 6.0, "s", note=f"{how}; one worker, two threads"),
        Result("Characters of scans that are wrong", 100 * wrong, 5.0, "%", note=f"{letters:,} characters of {how}"),
        Result("Names and phones of scans that are lost", 100 * lost, 5.0, "%", note=f"{len(told)} pages"),
    ]


def _told(case: Case, scan: bytes) -> _Told:
    """Compare a scan with the text layer of the same page."""
    from services.resumes.parse.profile import parse
    from services.resumes.read import read
    from services.resumes.recognise import recognise

    page = "\n".join(line.text for line in read(case.data).pages[0].lines)
    known, found = parse(page, ""), recognise(scan, "")
    one, other = "".join(page.split()), "".join(found.read.text.split())
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    name, same = known.name, found.profile.name
    return _Told(
        len(one),
        sum(block.size for block in blocks),
        (name and name.value) == (same and same.value),
        {phone.value for phone in known.phones} <= {phone.value for phone in found.profile.phones},
    )


def _scan(data: bytes) -> bytes:
    """The first page as a photograph of paper."""
    from PIL import Image, ImageFilter

    from services.resumes.pdf.reading import page_sizes, render_page

    wide, _ = page_sizes(data)[0]
    width, height, stride, pixels = render_page(data, 0, round(wide * DPI / 72))
    picture = Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", stride, 1)
    picture = picture.rotate(2, fillcolor="white", resample=Image.Resampling.BICUBIC)
    squeezed = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(0.7)).save(squeezed, "JPEG", quality=60)
    return squeezed.getvalue()

"""The promises of `services/isolation.py`, kept with real processes."""

import ctypes
import os
import sys
import time

import pytest

from services.errors import AppError, Cancelled
from services.isolation import MEGABYTE, Isolation, Limits
from services.worker_watch import Effort


def echo(data: bytes) -> bytes:
    return data


def who(_: int = 0) -> int:
    return os.getpid()


def die(_: bytes) -> None:
    ctypes.string_at(0)


def sleep(seconds: float) -> str:
    time.sleep(seconds)
    return "rested"


def swallow(megabytes: int) -> int:
    hoard = [bytearray(os.urandom(MEGABYTE)) for _ in range(megabytes)]
    time.sleep(5)
    return len(hoard)


def refuse() -> None:
    raise AppError("resume.encrypted", pages=3)


def stumble() -> None:
    raise ValueError("the phone is 13800000000")


@pytest.fixture(scope="module")
def isolation():
    pool = Isolation(workers=1, limits=Limits(size=2 * MEGABYTE, seconds=20, memory=300 * MEGABYTE))
    yield pool
    pool.stop()


def test_a_function_runs_in_another_process_and_bytes_come_back_whole(isolation):
    data = os.urandom(MEGABYTE)
    assert isolation.run(echo, data) == data
    assert isolation.run(who) != os.getpid()


def test_a_file_over_the_limit_is_refused_before_it_is_sent(isolation):
    with pytest.raises(AppError) as caught:
        isolation.submit(echo, bytes(2 * MEGABYTE + 1))
    assert caught.value.code == "file.too_large"
    assert caught.value.params == {"megabytes": 3, "limit": 2}


def test_a_crash_is_one_error_and_the_pool_goes_on(isolation):
    with pytest.raises(AppError) as caught:
        isolation.run(die, b"")
    assert caught.value.code == "file.reader_died"
    assert isolation.run(echo, b"still here") == b"still here"


def test_a_hang_is_killed_at_its_time(isolation):
    began = time.monotonic()
    with pytest.raises(AppError) as caught:
        isolation.run(sleep, 60.0, seconds=1)
    assert caught.value.code == "file.too_slow"
    assert time.monotonic() - began < 50
    assert isolation.run(echo, b"next") == b"next"


def spin(seconds: float) -> str:
    began = time.process_time()
    while time.process_time() - began < seconds:
        pass
    return "done"


def test_work_without_end_is_killed_by_what_it_used(isolation):
    with pytest.raises(AppError) as caught:
        isolation.run(spin, 600.0, seconds=0.5)
    assert caught.value.code == "file.too_slow"
    assert isolation.run(spin, 0.1, seconds=5) == "done"


def test_time_in_which_a_worker_waited_for_its_turn_is_not_its_own():
    effort = Effort(limit=10.0)
    for _ in range(1000):
        effort.note(1.0, 0.0, is_waiting=True)  # a busy machine
    assert not effort.is_spent
    effort.note(60.0, 9.0, is_waiting=True)
    assert effort.seconds == 9.0
    effort.note(1.0, 2.0, is_waiting=False)  # two threads of one worker
    assert effort.seconds == 10.0
    effort.note(0.1, 0.0, is_waiting=False)  # it sleeps
    assert effort.is_spent


def test_workers_do_not_leave_while_something_came_in():
    pool = Isolation(workers=1, idle_seconds=0.0)
    errand = pool.submit(sleep, 0.3)
    pool._stop(only_idle=True)  # as the watch does, when work came just before
    assert errand.result() == "rested"
    pool.stop()


def test_a_worker_that_takes_too_much_memory_is_killed_and_named(isolation):
    with pytest.raises(AppError) as caught:
        isolation.run(swallow, 600)
    assert caught.value.code == "file.too_much_memory"
    assert isolation.run(echo, b"next") == b"next"


def test_errors_from_over_there_arrive_with_their_code_and_no_text_of_the_file(isolation):
    with pytest.raises(AppError) as caught:
        isolation.run(refuse)
    assert (caught.value.code, caught.value.params) == ("resume.encrypted", {"pages": 3})
    with pytest.raises(AppError) as caught:
        isolation.run(stumble)
    assert (caught.value.code, caught.value.params) == ("file.unreadable", {"detail": "ValueError"})


def test_a_running_call_can_be_cancelled(isolation):
    errand = isolation.submit(sleep, 60.0)
    with pytest.raises(TimeoutError):
        errand.result(timeout=0.5)
    errand.cancel()
    with pytest.raises(Cancelled):
        errand.result()
    assert isolation.run(echo, b"next") == b"next"


def test_workers_start_on_first_use_and_leave_when_idle():
    pool = Isolation(workers=1, idle_seconds=0.5)
    states = [pool.is_running]
    first = pool.run(who)
    deadline = time.monotonic() + 20
    while pool.is_running and time.monotonic() < deadline:
        time.sleep(0.05)
    states.append(pool.is_running)
    assert states == [False, False]
    assert pool.run(who) != first
    pool.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has classes of priority instead")
def test_workers_leave_the_processor_to_the_window(isolation):
    assert isolation.run(os.nice, 0) >= max(os.nice(0), 10)

"""The engine's life: begun on first use, ended with Python, replaced where it was killed."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
import reeb
from reeb._engine import ENGINE

FITS = int(os.environ.get("REEB_FITS", "100"))
LONG = reeb.Workflow().step("rows", "clusters", rows=20_000, columns=50).step("map", "t-sne", of="rows", iterations=20_000)

BEGUN = """
import sys, reeb
from reeb._engine import ENGINE
print(ENGINE.folder(), ENGINE.pid, flush=True)
sys.stdin.read()
"""


def until(true: Callable[[], bool], what: str, seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.02)


LEFT = """
import threading, time, reeb
from reeb._engine import ENGINE
flow = reeb.Workflow().step("rows", "clusters", rows=20_000, columns=50).step("map", "t-sne", of="rows", iterations=20_000)
began = threading.Event()
heard = lambda event: began.set() if event["event"] == "advanced" else None
threading.Thread(target=reeb.run, args=(flow,), kwargs={"cache": False, "progress": heard}, daemon=True).start()
began.wait()
print(ENGINE._folder, ENGINE.pid, flush=True)
"""


def is_there(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def listening(process: int) -> list[str]:
    """Lists the ports on which a process listens."""
    sockets = set()
    for file in Path(f"/proc/{process}/fd").iterdir():
        try:
            sockets.add(os.readlink(file))
        except OSError:
            continue
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]
    ]
    return [line[1] for line in lines if line[3] == "0A" and f"socket:[{line[9]}]" in sockets]


def test_stays_for_the_next_call(engine: int) -> None:
    flow = reeb.Workflow().step("rows", "clusters", rows=50)
    reeb.run(flow)
    reeb.run(flow)
    assert ENGINE.pid == engine
    assert listening(engine) == []


def test_ends_with_python_however_that_ends() -> None:
    for killed in (True, False):
        python = subprocess.Popen([sys.executable, "-c", BEGUN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert python.stdout is not None and python.stdin is not None
        folder, process = python.stdout.readline().split()
        assert is_there(int(process)) and Path(folder).is_dir()
        assert Path(folder).stat().st_mode & 0o077 == 0
        if killed:
            python.kill()
        else:
            python.stdin.close()
        python.wait()
        until(lambda: not is_there(int(process)), "the engine ends")
        until(lambda: not Path(folder).exists(), "its folder goes")
        python.stdout.close()
        python.stdin.close()


def test_ends_with_python_while_a_thread_is_at_a_call() -> None:
    said = subprocess.run([sys.executable, "-c", LEFT], capture_output=True, text=True, timeout=60)
    folder, process = said.stdout.split()
    until(lambda: not is_there(int(process)), "the engine ends")
    assert not Path(folder).exists()


def test_a_killed_engine_is_told_once_and_replaced(engine: int) -> None:
    folder = ENGINE.folder()
    killing = threading.Timer(0.3, os.kill, (engine, signal.SIGKILL))
    killing.start()
    with pytest.raises(reeb.EngineError, match="was killed by signal 9; the next call begins a new one"):
        reeb.run(LONG, cache=False)
    assert not folder.exists()
    assert len(reeb.run(reeb.Workflow().step("rows", "clusters", rows=50)).steps) == 1
    assert ENGINE.pid not in (None, engine)


def test_one_that_was_killed_between_calls_is_replaced_unseen(engine: int) -> None:
    os.kill(engine, signal.SIGKILL)
    until(lambda: ENGINE.pid is None, "the engine is killed")
    reeb.run(reeb.Workflow().step("rows", "clusters", rows=50))
    assert ENGINE.pid != engine


def test_ctrl_c_stops_the_work_and_not_the_engine(engine: int) -> None:
    before = set(ENGINE.folder().iterdir())
    began = threading.Event()

    def heard(event: dict[str, object]) -> None:
        if event["event"] == "advanced" and not began.is_set():
            began.set()
            os.kill(os.getpid(), signal.SIGINT)

    # A process that a shell has begun in the background ignores Ctrl-C, and Python in it too.
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            reeb.run(LONG, cache=False, progress=heard)
    finally:
        signal.signal(signal.SIGINT, usual)
    assert set(ENGINE.folder().iterdir()) == before
    start = time.monotonic()
    reeb.run(reeb.Workflow().step("rows", "clusters", rows=50))
    assert ENGINE.pid == engine
    assert time.monotonic() - start < 10, "the work has not stopped"


def of_a_child(answers: "multiprocessing.Queue[bool]") -> None:
    answers.put(ENGINE.pid is None)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_process_has_none(engine: int) -> None:
    context = multiprocessing.get_context("fork")
    answers: "multiprocessing.Queue[bool]" = context.Queue()
    child = context.Process(target=of_a_child, args=(answers,))
    child.start()
    assert answers.get(timeout=30)
    child.join()
    reeb.run(reeb.Workflow().step("rows", "clusters", rows=50))
    assert ENGINE.pid == engine


def test_takes_turns_among_threads(engine: int) -> None:
    rows = [np.random.default_rng(seed).normal(size=(30 + seed, 3)) for seed in range(4)]
    shapes: dict[int, tuple[int, ...]] = {}

    def fit(at: int) -> None:
        shapes[at] = reeb.Neighbors(n_neighbors=2).fit_transform(rows[at]).shape

    threads = [threading.Thread(target=fit, args=(at,)) for at in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shapes == {at: (30 + at, 30 + at) for at in range(4)}


def test_many_fits_leave_nothing() -> None:
    rng = np.random.default_rng(0)
    reeb.Neighbors(n_neighbors=2).fit(rng.normal(size=(20, 3)))
    engine = ENGINE.pid
    assert engine is not None
    folder = ENGINE.folder()

    def held() -> tuple[int, list[str], list[str]]:
        files = sorted(path.name for path in folder.iterdir())
        return len(os.listdir("/proc/self/fd")), files, listening(engine)

    before = held()
    files = len(os.listdir(f"/proc/{engine}/fd"))
    threads = len(os.listdir(f"/proc/{engine}/task"))
    for _ in range(FITS):
        reeb.Neighbors(n_neighbors=2).fit(rng.normal(size=(20, 3)))
    assert held() == before
    assert ENGINE.pid == engine
    assert len(os.listdir(f"/proc/{engine}/fd")) <= files + 5
    assert len(os.listdir(f"/proc/{engine}/task")) <= threads + 5
    reeb.shutdown()
    assert not is_there(engine) and not folder.exists()


def test_tells_where_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    reeb.shutdown()
    monkeypatch.setenv("REEB_HOME", str(tmp_path))
    with pytest.raises(reeb.EngineError, match="there is no bin/reeb in it"):
        reeb.run(LONG)
    monkeypatch.delenv("REEB_HOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(reeb.EngineError, match="set REEB_HOME to its folder"):
        reeb.run(LONG)

"""The one warm engine: a process that is started on first use and ends with Python."""

from __future__ import annotations

import atexit
import collections
import contextlib
import itertools
import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Optional, Sequence

from . import _find
from ._errors import EngineError, InputError, ReebError

SECONDS_TO_START = 120.0
SECONDS_TO_STOP = 10.0
SECONDS_FOR_OTHERS = 0.5
SECONDS_BETWEEN_ASKING_TO_STOP = 0.2
WRONG = 2
CANCELLED = 130

# Kept, since threads that are not there in a child may have held the locks of its pipes.
FORGOTTEN: list[subprocess.Popen[str]] = []

Event = dict[str, Any]
Heard = Callable[[Event], None]


class Engine:
    """A process of ``reeb engine``, spoken to through its pipes: it has no port, and ends when Python does, however that ends.

    One call at a time; those of other threads wait.
    """

    def __init__(self) -> None:
        self._turn = threading.RLock()
        self._numbers = itertools.count(1)
        self._process: Optional[subprocess.Popen[str]] = None
        self._answers: queue.SimpleQueue[Optional[str]] = queue.SimpleQueue()
        self._complaints: collections.deque[str] = collections.deque(maxlen=40)
        self._readers: list[threading.Thread] = []
        self._folder: Optional[Path] = None

    @property
    def pid(self) -> Optional[int]:
        """The number of the process; nothing while there is none."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def folder(self) -> Path:
        """Gives the engine's private folder for files that are handed over; it goes with the engine."""
        with self._turn:
            if self.pid is None:
                self._start()
            assert self._folder is not None
            return self._folder

    @contextlib.contextmanager
    def scratch(self) -> Iterator[Path]:
        """Makes a folder in the engine's own, and removes it at the end."""
        path = self.new_folder()
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def new_folder(self) -> Path:
        """Makes a folder in the engine's own, which the caller removes, or else goes with the engine."""
        path = self.folder() / str(next(self._numbers))
        path.mkdir(mode=0o700)
        return path

    def call(
        self,
        arguments: Sequence[str],
        environment: Optional[Mapping[str, str]] = None,
        heard: Optional[Heard] = None,
    ) -> list[str]:
        """Runs a command of ``reeb``.

        :param environment: variables of the command
        :param heard: takes the events of ``--progress json``
        :return: the lines that the command printed
        :raises InputError: where something given is wrong
        :raises ReebError: where it failed
        :raises EngineError: where the engine has ended meanwhile; the next call begins a new one
        """
        with self._turn:
            self.folder()
            number = next(self._numbers)
            variables = {name: value for name, value in os.environ.items() if name.startswith("REEB_")}
            variables.update(environment or {})
            self._say({"id": number, "arguments": list(arguments), "environment": variables})
            try:
                code, out, err = self._answer(number, heard)
            except BaseException:
                # Most often Ctrl-C, upon which the engine is to stop, and stays.
                self._cancel(number)
                raise
        if code == 0:
            return out
        failed = next((event for event in map(_event, reversed(out)) if event and event.get("event") == "failed"), None)
        messages = [str(message) for message in failed["messages"]] if failed else [_plain(line) for line in err]
        raise (InputError if code == WRONG else ReebError)(messages, code)

    def close(self) -> None:
        """Ends the engine; a further call begins a new one."""
        with self._turn:
            process, self._process = self._process, None
            if process is None:
                return
            assert process.stdin is not None
            with contextlib.suppress(OSError):
                process.stdin.close()
            try:
                process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            self._let_go(process)

    def end(self) -> None:
        """Ends the engine with Python, also where a thread that nobody waits for is still at a call."""
        if self._turn.acquire(timeout=SECONDS_FOR_OTHERS):
            try:
                self.close()
            finally:
                self._turn.release()
        elif self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> None:
        if self._process is not None:
            self._let_go(self._process)
        command = _find.command()
        self._answers = queue.SimpleQueue()
        self._complaints.clear()
        try:
            # In a session of its own, Ctrl-C at a terminal reaches Python alone, which asks the engine to stop.
            process = subprocess.Popen(
                [command, "engine"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,
            )
        except OSError as failed:
            raise EngineError([f"{command} cannot be started: {failed.strerror or failed}"]) from failed
        self._process = process
        self._readers = [
            threading.Thread(target=_read, args=(process.stdout, self._answers.put, True), daemon=True),
            threading.Thread(target=_read, args=(process.stderr, self._complain, False), daemon=True),
        ]
        for reader in self._readers:
            reader.start()
        try:
            line = self._answers.get(timeout=SECONDS_TO_START)
        except BaseException as failed:
            process.kill()
            if isinstance(failed, queue.Empty):
                raise EngineError([f"{command} did not start within {SECONDS_TO_START:.0f} seconds"]) from None
            raise
        if line is None:
            raise self._died()
        self._folder = Path(json.loads(line)["folder"])

    def _complain(self, line: Optional[str]) -> None:
        if line is not None:
            self._complaints.append(line)

    def _say(self, request: Mapping[str, Any]) -> None:
        assert self._process is not None and self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except OSError:
            raise self._died() from None

    def _answer(self, number: int, heard: Optional[Heard]) -> tuple[int, list[str], list[str]]:
        out: list[str] = []
        err: list[str] = []
        while True:
            line = self._answers.get()
            if line is None:
                raise self._died()
            answer = json.loads(line)
            if answer.get("id") != number:
                continue
            if "code" in answer:
                return int(answer["code"]), out, err
            if "err" in answer:
                err.append(answer["err"])
                continue
            out.append(answer["out"])
            event = _event(answer["out"]) if heard else None
            if heard and event:
                heard(event)

    def _cancel(self, number: int) -> None:
        """Asks until the command has stopped: at its very beginning it doesn't listen yet."""
        try:
            for _ in range(int(SECONDS_TO_STOP / SECONDS_BETWEEN_ASKING_TO_STOP)):
                if self.pid is None:
                    return
                self._say({"cancel": number})
                try:
                    while True:
                        line = self._answers.get(timeout=SECONDS_BETWEEN_ASKING_TO_STOP)
                        if line is None:
                            raise self._died()
                        answer = json.loads(line)
                        if answer.get("id") == number and "code" in answer:
                            return
                except queue.Empty:
                    continue
            self._kill()
        except EngineError:
            return
        except KeyboardInterrupt:
            self._kill()
            raise

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._died()

    def _died(self) -> EngineError:
        process, self._process = self._process, None
        assert process is not None
        try:
            code = process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        self._let_go(process)
        why = [_plain(line) for line in self._complaints]
        ended = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        return EngineError([f"the engine {ended}; the next call begins a new one", *why])

    def _let_go(self, process: subprocess.Popen[str]) -> None:
        """Closes what belongs to a process that has ended, and removes its folder where it could not."""
        for reader in self._readers:
            reader.join(SECONDS_TO_STOP)
        for pipe in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(OSError, ValueError):
                if pipe is not None:
                    pipe.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def forget(self) -> None:
        """Lets go of the engine in a child process, to which it doesn't belong: else it would not end before the child does."""
        process = self._process
        if process is not None:
            FORGOTTEN.append(process)
            process.returncode = 0
            null = os.open(os.devnull, os.O_RDWR)
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    os.dup2(null, pipe.fileno())
            os.close(null)
        self.__init__()  # type: ignore[misc]


def _read(pipe: Any, take: Callable[[Optional[str]], None], ends: bool) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in pipe:
            take(line.rstrip("\n"))
    if ends:
        take(None)


def _event(line: str) -> Optional[Event]:
    if not line.startswith("{"):
        return None
    try:
        event: Event = json.loads(line)
    except ValueError:
        return None
    return event


def _plain(line: str) -> str:
    return line.removeprefix("reeb: ")


ENGINE = Engine()
atexit.register(ENGINE.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=ENGINE.forget)


def shutdown() -> None:
    """Ends the engine, and with it what it holds in memory and its private folder; the next call begins a new one."""
    ENGINE.close()

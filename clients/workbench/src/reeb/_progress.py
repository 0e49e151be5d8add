"""Progress as bars of tqdm, where that is installed."""

from __future__ import annotations

import importlib.util
import sys
from types import TracebackType
from typing import Any, Optional, Union

from ._engine import Event, Heard

Progress = Union[None, bool, Heard]


class Bars:
    """A bar for each step that is computed."""

    def __init__(self) -> None:
        from tqdm.auto import tqdm

        self._make = tqdm
        self._bars: dict[str, Any] = {}

    def __call__(self, event: Event) -> None:
        step = event.get("step")
        if step is None:
            return
        if event["event"] == "advanced":
            bar = self._bars.get(step)
            if bar is None:
                bar = self._bars[step] = self._make(total=event["total"], desc=step, leave=False)
            bar.set_description(f"{step}: {event['task'].split(', ', 1)[0]}", refresh=False)
            bar.total, bar.n = event["total"], min(event["done"], event["total"])
            bar.refresh()
        elif event["event"] == "ended":
            self._end(step)

    def _end(self, step: str) -> None:
        bar = self._bars.pop(step, None)
        if bar is not None:
            bar.close()

    def close(self) -> None:
        """Ends the bars that are left."""
        for step in list(self._bars):
            self._end(step)


class Shown:
    """Shows progress while something runs: bars where somebody watches and nothing else was asked for."""

    def __init__(self, progress: Progress) -> None:
        self._bars: Optional[Bars] = None
        self.heard: Optional[Heard] = None
        if callable(progress):
            self.heard = progress
        elif progress or (progress is None and _watched()):
            try:
                self._bars = self.heard = Bars()
            except ImportError:
                if progress:
                    raise

    def __enter__(self) -> Optional[Heard]:
        return self.heard

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self._bars is not None:
            self._bars.close()


def _watched() -> bool:
    """Tells whether a person watches: at a terminal, or in a notebook that can show bars."""
    if "ipykernel" in sys.modules:
        return importlib.util.find_spec("ipywidgets") is not None
    return bool(getattr(sys.stderr, "isatty", bool)())

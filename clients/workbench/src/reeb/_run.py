"""Runs of workflows, and what came of them."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import weakref
from pathlib import Path
from typing import Any, Mapping, Optional, Union

import numpy as np
import numpy.typing as npt

from ._data import by_step, source
from ._engine import ENGINE, Heard
from ._errors import InputError, ReebError
from ._graph import Graph
from ._pictures import Page, Picture
from ._progress import Progress, Shown
from ._workflow import Source, Workflow, as_json
from ._workflow import workflow as read_workflow

WRONG = 2
RECORD = "run.json"
PICTURES = (".png", ".svg", ".webp", ".gif")
EXPORTED = "reeb-python"

Location = Union[str, "os.PathLike[str]"]


def run(
    workflow: Source,
    data: Any = None,
    *,
    out: Optional[Location] = None,
    overwrite: bool = False,
    seed: Optional[int] = None,
    sets: Optional[Mapping[str, Any]] = None,
    threads: Optional[int] = None,
    cache: bool = True,
    progress: Progress = None,
    **settings: Any,
) -> Run:
    """Runs a workflow by the warm engine, which is started by the first call.

    :param workflow: a file, a :class:`Workflow` or a dictionary
    :param data: what its one source is replaced by: an array, a sparse matrix, a data frame of pandas or polars, an AnnData, or a pair of an
        array and a data frame beside it; a dictionary names the step of each of several
    :param out: the run folder; default: a temporary one, which goes with the result
    :param overwrite: whether the files of a finished run in ``out`` are replaced
    :param seed: where all randomness comes from, instead of the workflow's
    :param sets: values that replace those of the workflow, such as ``{"graph.cover.resolution": 30}``
    :param threads: how many work; default: one per processor
    :param cache: whether results of steps are read from the cache, and kept there, as ``reeb run`` does
    :param progress: whether bars are shown, or what takes the events of ``--progress json``; default: bars at a terminal, and in a
        notebook that has ipywidgets
    :param settings: the same as ``sets``, with two underscores for dots: ``graph__cover__resolution=30``
    :raises InputError: where something given is wrong; every mistake is told, with its place
    :raises ReebError: where the run failed
    :raises KeyboardInterrupt: upon Ctrl-C, when the engine has stopped; what was finished is cached
    """
    flow = read_workflow(workflow)
    replaced = {**(sets or {}), **_dotted(settings)}
    if seed is not None:
        replaced["seed"] = seed
    options = [] if cache else ["--no-cache"]
    if threads is not None:
        options += ["--threads", str(threads)]
    own = ENGINE.new_folder()
    try:
        folder = own / "run" if out is None else Path(out).absolute()
        if data is not None:
            flow = _fed(flow, data, own)
        file = None if data is not None or isinstance(workflow, (Workflow, Mapping)) else Path(workflow)
        with Shown(progress) as heard:
            _run(flow, own, folder, options, replaced, overwrite, heard, file)
    except BaseException:
        shutil.rmtree(own, ignore_errors=True)
        raise
    return Run(folder, own, flow.base, cache)


def _dotted(settings: Mapping[str, Any]) -> dict[str, Any]:
    for name in settings:
        if "__" not in name:
            raise TypeError(f"run() has no argument '{name}'; a value of the workflow is named as in graph__cover__resolution=30")
    return {name.replace("__", "."): value for name, value in settings.items()}


def _fed(flow: Workflow, data: Any, folder: Path) -> Workflow:
    """Replaces steps that load data by what is given."""
    fed = Workflow.of(flow.to_dict(), flow.base)
    for name, one in by_step(data, flow.sources()).items():
        if name not in list(fed):
            raise InputError([f"data: the workflow has no step '{name}'; it has {', '.join(fed)}"], WRONG)
        into = folder / name
        into.mkdir()
        fed.step(name, **source(one, into, name, fed[name]))
    return fed


def _run(
    flow: Workflow,
    own: Path,
    out: Path,
    options: list[str],
    replaced: Mapping[str, Any],
    overwrite: bool,
    heard: Optional[Heard],
    file: Optional[Path] = None,
    environment: Optional[Mapping[str, str]] = None,
) -> None:
    """Has the engine run a workflow, from its own file where that says all of it."""
    if file is None:
        given = own / f"{_file_name(flow.name)}.json"
        given.write_text(flow.to_json(), "utf-8")
        options = [*options, "--base", str((flow.base or Path.cwd()).absolute())]
    else:
        given = file.absolute()
    for name, value in replaced.items():
        options = [*options, "--set", f"{name}={as_json(value)}"]
    if overwrite:
        options = [*options, "--overwrite"]
    try:
        ENGINE.call(["run", str(given), "--out", str(out), "--progress", "json", *options], environment, heard)
    except ReebError as failed:
        told = str(file) if file is not None else "workflow"
        handed = re.compile(re.escape(str(own)) + r"/\S+?\.(npy|csv|mtx)")
        raise type(failed)(
            [handed.sub("the data", message.replace(str(given), told)) for message in failed.messages], failed.code
        ) from None


def _file_name(name: Optional[str]) -> str:
    kept = "".join(one if one.isalnum() or one in "-_" else "-" for one in name or "")[:60].strip("-")
    return kept.lower() or "workflow"


class Run:
    """What came of a workflow.

    :ivar folder: the run folder
    :ivar record: what stands in its ``run.json``: the workflow with every parameter, versions, seeds, seconds, hashes of files
    """

    def __init__(self, folder: Path, own: Optional[Path] = None, base: Optional[Path] = None, cache: bool = True) -> None:
        self.folder = folder
        self.record: dict[str, Any] = json.loads((folder / RECORD).read_text("utf-8"))
        self._base = base
        self._cache = cache
        self._own = own
        self._exports: dict[tuple[str, str], Path] = {}
        if own is not None:
            self._end = weakref.finalize(self, shutil.rmtree, own, True)

    @classmethod
    def open(cls, folder: Location, base: Optional[Location] = None) -> Run:
        """Opens a run folder that ``reeb run`` or an earlier session has left.

        :param base: the folder that paths in its workflow are relative to, that of the workflow's file; default: the working folder
        :raises InputError: where there is none
        """
        if not Path(folder, RECORD).is_file():
            raise InputError([f"{folder}: is no folder of a finished run; there is no {RECORD} in it"], WRONG)
        return cls(Path(folder).absolute(), base=None if base is None else Path(base))

    @property
    def steps(self) -> dict[str, dict[str, Any]]:
        """What became of each step: ``how``, ``seconds``, ``result``, and its ``files`` if it wrote some."""
        return {step["name"]: step for step in self.record["steps"]}

    @property
    def warnings(self) -> list[str]:
        """What the engine warned of."""
        return [one if isinstance(one, str) else str(one.get("message", one)) for one in self.record.get("warnings", [])]

    @property
    def files(self) -> list[Path]:
        """The files that the steps wrote."""
        return [self.folder / file["name"] for step in self.record["steps"] for file in step.get("files", [])]

    def points(self, step: str) -> npt.NDArray[Any]:
        """Gives the values of all rows after a step, n x d, in the order of the rows; mapped from the file, not read.

        Of a step's rows only those are there that the data had left; a graph of neighbours comes from :meth:`neighbors`.
        """
        array: npt.NDArray[Any] = np.load(self._file(step, "points-npy"), mmap_mode="r")
        return array

    def neighbors(self, step: str) -> Any:
        """Gives the graph of neighbours that a step made, as a sparse matrix of SciPy, n x n."""
        from scipy.sparse import load_npz

        return load_npz(self._file(step, "points-npz"))

    def table(self, step: str) -> Any:
        """Gives rows, features and columns after a step as a data frame of pandas, with the rows' numbers as its index."""
        import pandas as pd

        return pd.read_csv(self._file(step, "points-csv"), index_col="row")

    def to_polars(self, step: str) -> Any:
        """Gives rows, features and columns after a step as a data frame of polars; ``row`` is the rows' numbers."""
        import polars

        return polars.read_csv(self._file(step, "points-csv"), infer_schema_length=None)

    def graph(self, step: Optional[str] = None) -> Graph:
        """Gives the Mapper graph that a step made; where there is only one with a ledger, its step need not be named."""
        if step is None:
            known = [name for name, one in self.steps.items() if "ledger" in one]
            if len(known) != 1:
                raise InputError([f"the run has {len(known)} graphs ({', '.join(known) or 'none'}); name the step of one"], WRONG)
            step = known[0]
        return Graph.read(self._file(step, "graph-json"))

    def figures(self, step: str) -> dict[str, Any]:
        """Gives what a step measured: lists of numbers by name."""
        figures: dict[str, Any] = self._step(step).get("figures", {})
        return figures

    @property
    def pictures(self) -> dict[str, Picture]:
        """The pictures that were drawn, by the names of their files."""
        return {file.name: Picture(file) for file in self.files if file.suffix in PICTURES}

    def picture(self, name: Optional[str] = None) -> Picture:
        """Gives a picture by the name of its file or step; the first one where none is named, rather a PNG than an SVG."""
        for file, picture in self.pictures.items():
            if name is None or name in (file, Path(file).stem):
                return picture
        known = ", ".join(self.pictures) or "none"
        raise InputError([f"the run drew no picture{f' {name}' if name else ''}; it has {known}"], WRONG)

    def page(self, name: Optional[str] = None, height: int = 640) -> Page:
        """Gives a page to explore, which the part ``explorer`` wrote.

        :param height: in pixels, of its frame in a notebook
        """
        pages = [file for file in self.files if file.suffix == ".html" and name in (None, file.name, file.stem)]
        if not pages:
            raise InputError(["the run wrote no such page; add a step that uses 'explorer' to the workflow"], WRONG)
        return Page(pages[0], height)

    def save(self, folder: Location) -> Path:
        """Copies the run folder, for later: that of a run without ``out`` goes with this object."""
        return Path(shutil.copytree(self.folder, folder))

    def _step(self, step: str) -> dict[str, Any]:
        if step not in self.steps:
            raise InputError([f"the run has no step '{step}'; it has {', '.join(self.steps)}"], WRONG)
        return self.steps[step]

    def _file(self, step: str, use: str) -> Path:
        """Gives a result as a file: one that the run has written, or one written now, from the cache."""
        self._step(step)
        for name, one in self._written().items():
            if one["use"] == use and one.get("of") in (step, [step]):
                return self._first(name)
        known = self._exports.get((step, use))
        if known is None or not known.is_file():
            known = self._exports[step, use] = self._export(step, use)
        return known

    def _written(self) -> dict[str, dict[str, Any]]:
        return {step["name"]: step for step in self.record["workflow"]["steps"] if self.steps[step["name"]].get("files")}

    def _export(self, step: str, use: str) -> Path:
        if not self.folder.is_dir():
            raise ReebError(["the run's files went with the engine that made them; run it again, or give 'out' a folder"])
        if self._own is None:
            self._own = ENGINE.new_folder()
            self._end = weakref.finalize(self, shutil.rmtree, self._own, True)
        flow = Workflow.of(self.record["workflow"], self._base)
        members = flow.to_dict()
        members["steps"] = [one for one in members["steps"] if one["name"] not in self._written()]
        flow = Workflow.of(members, self._base).step(EXPORTED, use, of=step)
        out = self._own / f"{step}-{use}"
        _run(flow, self._own, out, [] if self._cache else ["--no-cache"], {}, True, None)
        made = Run(out)
        return made._first(EXPORTED)

    def _first(self, step: str) -> Path:
        return self.folder / str(self.steps[step]["files"][0]["name"])

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(name)}</td><td>{html.escape(_outcome(step))}</td>"
            f"<td style='text-align: right'>{step.get('seconds', 0):.2f} s</td></tr>"
            for name, step in self.steps.items()
        )
        return f"<table>{rows}</table>"

    def __repr__(self) -> str:
        lines = [f"  {name:<12} {_outcome(step)}" for name, step in self.steps.items()]
        return "\n".join([f"Run({str(self.folder)!r})", *lines])


def _outcome(step: Mapping[str, Any]) -> str:
    """Tells what a step gave; one that nothing had to be asked of gave nothing."""
    return str(step.get("result", step["how"]))

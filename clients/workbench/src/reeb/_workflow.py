"""Workflows as Python objects."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any, Iterator, Mapping, Optional, Union

import numpy as np

from ._errors import InputError

WRONG = 2
INPUTS = ("of", "fit")

# A text in double quotes, which stays, or a comment, which goes but for its line ends.
TEXT_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)

Source = Union[str, "os.PathLike[str]", Mapping[str, Any], "Workflow"]


class Workflow:
    """A workflow that is built step by step.

    >>> flow = Workflow("Digits", seed=7)
    >>> _ = flow.step("digits", "digits").step("map", "umap", of="digits", minDist=0.1)
    >>> list(flow)
    ['digits', 'map']
    """

    def __init__(self, name: Optional[str] = None, seed: Optional[int] = None, base: Optional[Union[str, os.PathLike[str]]] = None) -> None:
        """Begins without steps.

        :param name: what it is called
        :param seed: where all randomness comes from
        :param base: the folder that paths in it are relative to; default: the working folder when it is run, or that of the file it is saved to
        """
        self._members: dict[str, Any] = {}
        if name is not None:
            self._members["name"] = name
        if seed is not None:
            self._members["seed"] = seed
        self._members["steps"] = []
        self.base: Optional[Path] = None if base is None else Path(base)

    @classmethod
    def load(cls, file: Union[str, os.PathLike[str]]) -> Workflow:
        """Reads a workflow from its file; comments in it are passed over.

        :raises InputError: where there is none, or it is no JSON
        """
        path = Path(file)
        try:
            return cls.of(json.loads(without_comments(path.read_text("utf-8-sig"))), base=path.parent)
        except OSError as failed:
            raise InputError([f"{path}: {'there is no such file' if isinstance(failed, FileNotFoundError) else failed.strerror}"], WRONG) from None
        except ValueError as wrong:
            raise InputError([f"{path}: {wrong}"], WRONG) from None

    @classmethod
    def of(cls, members: Mapping[str, Any], base: Optional[Union[str, os.PathLike[str]]] = None) -> Workflow:
        """Takes a workflow as JSON has it."""
        steps = members.get("steps")
        if not isinstance(steps, list) or not all(isinstance(step, Mapping) for step in steps):
            raise InputError(["a workflow has 'steps', a list of objects"], WRONG)
        flow = cls(base=base)
        flow._members = json.loads(as_json(dict(members)))
        return flow

    def step(self, name: str, use: str, **parameters: Any) -> Workflow:
        """Adds a step, or replaces that of the same name.

        :param name: letters, digits, dashes and underscores
        :param use: the part; ``reeb parts`` lists them
        :param parameters: ``of``, the step whose result it takes, and the parameters of the part: numbers, texts, lists and, of parts
            and groups, dictionaries
        :return: this workflow
        """
        made = {"name": name, "use": use, **{key.rstrip("_"): value for key, value in parameters.items()}}
        steps = self._members["steps"]
        at = next((at for at, step in enumerate(steps) if step.get("name") == name), None)
        if at is None:
            steps.append(made)
        else:
            steps[at] = made
        return self

    def save(self, file: Union[str, os.PathLike[str]]) -> Path:
        """Writes the workflow for ``reeb run``; paths in it are then relative to that file's folder."""
        path = Path(file)
        path.write_text(self.to_json() + "\n", "utf-8")
        return path

    def to_json(self) -> str:
        """Gives the workflow as JSON."""
        return as_json(self._members, indent=2)

    def to_dict(self) -> dict[str, Any]:
        """Gives a copy of the workflow as JSON has it."""
        members: dict[str, Any] = json.loads(as_json(self._members))
        return members

    @property
    def name(self) -> Optional[str]:
        """What it is called."""
        return self._members.get("name")

    def sources(self) -> list[str]:
        """Lists the steps that take no other's result: those that load data."""
        steps = self._members["steps"]
        # Where 'of' is left out, a step takes the latest fitting result before: only a first step can be sure to take none.
        return [
            str(step.get("name"))
            for at, step in enumerate(steps)
            if not any(member in step for member in INPUTS) and (at == 0 or str(step.get("use")) in LOADING)
        ]

    def __iter__(self) -> Iterator[str]:
        return iter([str(step.get("name")) for step in self._members["steps"]])

    def __len__(self) -> int:
        return len(self._members["steps"])

    def __getitem__(self, name: str) -> dict[str, Any]:
        for step in self._members["steps"]:
            if step.get("name") == name:
                found: dict[str, Any] = step
                return found
        raise KeyError(name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Workflow) and self._members == other._members

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Workflow({self.name!r}, {len(self)} steps: {', '.join(self)})"


# Parts that load data; a plugin's own are known where they stand first, or are named in data={'step': ...}.
LOADING = frozenset(
    "arrow cifar-10 clusters csv digits edge-list fashion-mnist fvecs idx images matrix-market mnist npy sql svmlight table".split()
)


def as_json(value: Any, indent: Optional[int] = None) -> str:
    """Writes a value as JSON, numbers and arrays of NumPy too.

    :raises InputError: where it holds what JSON has not
    """
    try:
        return json.dumps(value, indent=indent, ensure_ascii=False, allow_nan=False, default=_plain)
    except (TypeError, ValueError) as wrong:
        raise InputError([f"a workflow holds numbers, texts, lists and dictionaries: {wrong}"], WRONG) from None


def _plain(value: Any) -> Any:
    if isinstance(value, (np.generic, np.ndarray)):
        return value.tolist()
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    raise TypeError(f"{value!r} is a {type(value).__name__}")


def without_comments(text: str) -> str:
    """Takes the comments out of JSON, as Reeb allows them."""
    return TEXT_OR_COMMENT.sub(lambda found: found[0] if found[0].startswith('"') else "\n" * found[0].count("\n") or " ", text)


def workflow(given: Source) -> Workflow:
    """Reads whatever may be given for a workflow."""
    if isinstance(given, Workflow):
        return given
    if isinstance(given, Mapping):
        return Workflow.of(given)
    return Workflow.load(given)

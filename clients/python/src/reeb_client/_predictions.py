"""What is said of rows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Iterator, Mapping, Optional, Sequence, overload


@dataclass(frozen=True)
class Share:
    """What is said for a node: shares of all nodes and of none add up to 1."""

    node: int
    share: float


@dataclass(frozen=True)
class Prediction:
    """What is said of one row.

    ``row`` is its position among those asked for. ``node`` is -1, and ``name`` and ``group`` are empty, where most is said for no node.
    ``confidence`` is the share of the votes for the group, not-a-number where there is none, ``distance`` that to the nearest known row in the features, and
    ``outlier`` the share of the known rows that lie nearer to others than this row does: above 0.99 it is likely to be something
    else. ``lens`` and ``features`` are empty where the model gives none or they were not asked for, as are ``nearest``, the numbers of
    the nearest known rows, and ``distances`` to these.
    """

    row: int
    node: int
    name: str
    group: str
    confidence: float
    distance: float
    outlier: float
    nodes: tuple[Share, ...]
    lens: tuple[float, ...] = ()
    features: tuple[float, ...] = ()
    nearest: tuple[int, ...] = ()
    distances: tuple[float, ...] = ()

    @staticmethod
    def of(members: Mapping[str, Any], first: int = 0) -> Prediction:
        """Reads what the server says; ``first`` is added to the position of the row."""
        return Prediction(
            row=first + int(members["row"]),
            node=int(members["node"]),
            name=str(members["name"]),
            group=str(members["group"]),
            confidence=math.nan if members["confidence"] is None else float(members["confidence"]),
            distance=float(members["distance"]),
            outlier=float(members["outlier"]),
            nodes=tuple(Share(int(one["node"]), float(one["share"])) for one in members["nodes"]),
            lens=_floats(members, "lens"),
            features=_floats(members, "features"),
            nearest=tuple(int(row) for row in members.get("nearest", ())),
            distances=_floats(members, "distances"),
        )


def _floats(members: Mapping[str, Any], name: str) -> tuple[float, ...]:
    return tuple(float(value) for value in members.get(name, ()))


class Predictions(Sequence[Prediction]):
    """What is said of rows, in the order in which they were given."""

    _COLUMNS = ("node", "name", "group", "confidence", "distance", "outlier")

    def __init__(self, predictions: Sequence[Prediction], names: Optional[Sequence[Any]] = None) -> None:
        self._all = tuple(predictions)
        self._names = tuple(names) if names is not None else None

    @overload
    def __getitem__(self, at: int) -> Prediction: ...

    @overload
    def __getitem__(self, at: slice) -> Predictions: ...

    def __getitem__(self, at: int | slice) -> Prediction | Predictions:
        if isinstance(at, slice):
            return Predictions(self._all[at], None if self._names is None else self._names[at])
        return self._all[at]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Prediction]:
        return iter(self._all)

    def __repr__(self) -> str:
        return f"Predictions of {len(self._all)} rows"

    def to_pandas(self) -> Any:
        """Gives a data frame with a line for each row: what is said, and its lens values as ``lens 1``, ``lens 2`` ...

        Its index is that of the data frame that was given, the names of files, or the positions.
        """
        import pandas  # type: ignore[import-untyped,unused-ignore]

        columns: dict[str, list[Any]] = {
            name: [getattr(one, name) for one in self._all] for name in self._COLUMNS
        }
        for axis in range(max((len(one.lens) for one in self._all), default=0)):
            columns[f"lens {axis + 1}"] = [one.lens[axis] for one in self._all]
        index = [one.row for one in self._all] if self._names is None else list(self._names)
        return pandas.DataFrame(columns, index=index)

    def to_numpy(self, what: str = "lens") -> Any:
        """Gives ``lens``, ``features``, ``nearest`` or ``distances`` as a matrix of n rows, anything else as n values."""
        import numpy

        if what not in Prediction.__dataclass_fields__ or what == "nodes":
            raise ValueError(f"there is no {what!r} that makes an array; 'lens', 'features' and 'node' are some that do")
        return numpy.array([getattr(one, what) for one in self._all])

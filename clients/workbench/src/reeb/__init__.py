"""Reeb in Python: workflows, Mapper graphs and maps by one warm engine.

>>> import reeb
>>> result = reeb.run("workflow.json", data=frame)          # doctest: +SKIP
>>> result.picture()                                        # doctest: +SKIP
"""

from typing import Any

from ._engine import shutdown
from ._errors import EngineError, InputError, ReebError
from ._graph import Edge, Graph, Node
from ._pictures import Page, Picture
from ._run import Run, run
from ._workflow import Workflow

__version__ = "0.1.0"

# These need scikit-learn, which the rest does without.
_ESTIMATORS = ("HDBSCAN", "Mapper", "Neighbors", "PaCMAP", "SGtSNE", "TSNE", "UMAP")

__all__ = [
    "Edge",
    "EngineError",
    "Graph",
    "InputError",
    "Node",
    "Page",
    "Picture",
    "ReebError",
    "Run",
    "Workflow",
    "run",
    "shutdown",
]


def __getattr__(name: str) -> Any:
    if name in _ESTIMATORS:
        from . import estimators

        return getattr(estimators, name)
    raise AttributeError(f"module 'reeb' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted([*__all__, *_ESTIMATORS])

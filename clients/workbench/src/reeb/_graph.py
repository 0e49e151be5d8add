"""Mapper graphs."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Mapping, NamedTuple, Sequence, Union

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.int64]


class Edge(NamedTuple):
    """Two nodes that share rows."""

    source: int
    target: int
    shared: int


@dataclass(frozen=True, eq=False)
class Node:
    """A cluster of rows within a patch.

    :ivar rows: numbers of its rows, ascending
    :ivar patch: the patch of the cover that it was found in
    :ivar component: of the graph
    :ivar lens: means of its rows' lens values
    :ivar columns: what is said of it: means of numbers, modes and purities of categories
    """

    id: int
    rows: Rows
    patch: int
    component: int
    lens: Sequence[float]
    columns: Mapping[str, Any]

    @property
    def size(self) -> int:
        """How many rows it has."""
        return len(self.rows)

    def lens_by_axis(self) -> dict[str, float]:
        """Gives the lens values by name: ``lens 1``, ``lens 2`` ..."""
        return {f"lens {axis}": value for axis, value in enumerate(self.lens, 1)}


class Graph:
    """A Mapper graph: nodes are sets of rows, edges join those that share some.

    :ivar nodes: in the engine's order
    :ivar edges: with the numbers of shared rows
    :ivar ledger: what became of all rows: how many are ``covered`` by nodes, how many were lost as ``noise`` ...
    :ivar numbers: the number of each row that the graph was made of, in the order of ``Run.points``. Rows of nodes are such numbers:
        those of the source, which may have left out some (``invalid``, ``where``, ``sample`` ...), so that they are the index of
        ``Run.table``, and places in ``Run.points`` only where none was left out; :meth:`places` gives those
    """

    def __init__(self, members: Mapping[str, Any]) -> None:
        self.title = str(members.get("title", ""))
        self.ledger: Mapping[str, int] = dict(members["ledger"])
        self.numbers: Rows = np.asarray(members.get("numbers", np.arange(self.ledger["rows"])), dtype=np.int64)
        self.nodes: list[Node] = [
            Node(
                int(node["id"]),
                np.asarray(node["rows"], dtype=np.int64),
                int(node["patch"]),
                int(node["component"]),
                tuple(node.get("lens", ())),
                dict(node.get("columns", {})),
            )
            for node in members["nodes"]
        ]
        self.edges: list[Edge] = [
            Edge(int(edge["source"]), int(edge["target"]), int(edge["weight"])) for edge in members["edges"]
        ]

    @classmethod
    def read(cls, file: Union[str, os.PathLike[str]]) -> Graph:
        """Reads what the exporter ``graph-json`` wrote."""
        return cls(json.loads(Path(file).read_text("utf-8")))

    def __len__(self) -> int:
        return len(self.nodes)

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __getitem__(self, node: int) -> Node:
        return self.nodes[node]

    def places(self, rows: Rows) -> Rows:
        """Gives the places of rows in ``Run.points``, such as ``points[graph.places(node.rows)]``.

        :param rows: numbers as nodes have them
        """
        order = np.argsort(self.numbers, kind="stable")
        return np.asarray(order[np.searchsorted(self.numbers, rows, sorter=order)], dtype=np.int64)

    def components(self) -> Rows:
        """Gives the component of each row, in the order of ``Run.points``; -1 for rows that are in no node."""
        found = np.full(self.ledger["rows"], -1, dtype=np.int64)
        for node in self.nodes:
            found[self.places(node.rows)] = node.component
        return found

    def membership(self) -> Any:
        """Gives a sparse matrix of SciPy, rows in the order of ``Run.points`` by nodes, of ones where a row is in a node."""
        from scipy.sparse import csc_matrix

        starts = np.cumsum([0, *(node.size for node in self.nodes)])
        rows = np.concatenate([node.rows for node in self.nodes]) if self.nodes else np.zeros(0, dtype=np.int64)
        ones = np.ones(len(rows), dtype=np.int8)
        return csc_matrix((ones, self.places(rows), starts), shape=(self.ledger["rows"], len(self.nodes))).tocsr()

    def to_networkx(self, lists: bool = True) -> Any:
        """Gives a graph of networkx; nodes have ``size``, ``rows``, ``patch``, ``component``, ``lens`` and what columns say of them,
        edges the number of ``shared`` rows.

        :param lists: False leaves out ``rows`` and names lens values one by one, so that networkx can write the graph as GraphML or GEXF
        """
        import networkx

        graph = networkx.Graph(name=self.title, **{f"ledger {fate}": count for fate, count in self.ledger.items()})
        for node in self.nodes:
            said = {str(name): value for name, value in node.columns.items() if lists or value is not None}
            placed = {"rows": node.rows.tolist(), "lens": list(node.lens)} if lists else node.lens_by_axis()
            graph.add_node(node.id, **{**said, "size": node.size, "patch": node.patch, "component": node.component, **placed})
        graph.add_edges_from((edge.source, edge.target, {"shared": edge.shared}) for edge in self.edges)
        return graph

    def to_kepler(self) -> dict[str, Any]:
        """Gives the graph as KeplerMapper's ``map`` does: ``nodes``, rows by name, and ``links``, names by name."""
        counts: dict[int, int] = {}
        names = []
        for node in self.nodes:
            cluster = counts.get(node.patch, 0)
            counts[node.patch] = cluster + 1
            names.append(f"cube{node.patch}_cluster{cluster}")
        links: dict[str, list[str]] = {}
        for edge in self.edges:
            links.setdefault(names[edge.source], []).append(names[edge.target])
        return {
            "nodes": {name: node.rows.tolist() for name, node in zip(names, self.nodes)},
            "links": links,
            "simplices": [[name] for name in names] + [[names[edge.source], names[edge.target]] for edge in self.edges],
            "meta_data": {"ledger": dict(self.ledger)},
        }

    def to_pandas(self) -> Any:
        """Gives a data frame of pandas with a line for each node."""
        import pandas as pd

        return pd.DataFrame(
            [
                {
                    "size": node.size,
                    "patch": node.patch,
                    "component": node.component,
                    **node.lens_by_axis(),
                    **node.columns,
                }
                for node in self.nodes
            ],
            index=pd.RangeIndex(len(self.nodes), name="node"),
        )

    def __repr__(self) -> str:
        rows, covered = self.ledger["rows"], self.ledger["covered"]
        return f"Graph({len(self.nodes):,} nodes, {len(self.edges):,} edges, {covered:,} of {rows:,} rows)"

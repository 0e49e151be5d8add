"""Graphs of other tools, which these computed themselves, node for node and edge for edge."""

import json
import os
from pathlib import Path
from typing import Any, Optional

import kmapper
import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
import reeb
from conftest import CHECKOUT
from reeb.estimators import Mapper
from sklearn.cluster import DBSCAN, AgglomerativeClustering
from sklearn.preprocessing import FunctionTransformer

GRAPHS = Path(os.environ.get("REEB_GRAPHS") or CHECKOUT / "integration-tests/src/test/resources/vectors/mapper")
TOOLS = ("kepler", "tdamapper-standard", "tdamapper-proximity", "tdamapper-ball", "tdamapper-knn", "giotto-uniform", "gudhi", "renom")
# A row between two clusters goes to either, which the order decides that tda-mapper gives the rows of a patch.
DOUBTFUL = ("b06-digits-ball8",)
CLUSTERERS = ("dbscan", "single", "trivial")

# tda-mapper compiles for a minute; these are its classes as far as a Mapper looks at them.


class CubicalCover:
    def __init__(self, n_intervals: int = 1, overlap_frac: Optional[float] = None, algorithm: str = "proximity") -> None:
        self.n_intervals, self.overlap_frac, self.algorithm = n_intervals, overlap_frac, algorithm


class BallCover:
    def __init__(self, radius: float = 1.0, metric: Any = "euclidean") -> None:
        self.radius, self.metric = radius, metric


class KNNCover:
    def __init__(self, neighbors: int = 1, metric: Any = "euclidean") -> None:
        self.neighbors, self.metric = neighbors, metric


def cases() -> list[str]:
    found = []
    for file in sorted((GRAPHS / "expected").glob("*.json")):
        case = json.loads(file.read_text())
        if case.get("tool") in TOOLS and case.get("clusterer", {}).get("kind") in CLUSTERERS and file.stem not in DOUBTFUL:
            found.append(file.stem)
    return found


def matrix(file: str) -> npt.NDArray[np.float64]:
    return np.loadtxt(GRAPHS / file, delimiter=",", ndmin=2)


def clusterer(said: dict[str, Any]) -> Any:
    if said["kind"] == "dbscan":
        return DBSCAN(eps=said["eps"], min_samples=said["minSamples"])
    if said["kind"] == "single":
        return AgglomerativeClustering(n_clusters=None, linkage="single", distance_threshold=said["threshold"])
    return "one-cluster"


def mapper(case: dict[str, Any]) -> Mapper:
    tool, cover = case["tool"], case["cover"]
    how = clusterer(case["clusterer"])
    if tool == "kepler":
        return Mapper(cover=kmapper.Cover(n_cubes=cover["n"], perc_overlap=cover["overlap"]), clusterer=how)
    if tool == "tdamapper-ball":
        return Mapper(cover=BallCover(cover["radius"]), clusterer=how)
    if tool == "tdamapper-knn":
        return Mapper(cover=KNNCover(cover["k"]), clusterer=how)
    if tool.startswith("tdamapper-"):
        return Mapper(cover=CubicalCover(cover["n"], cover["overlap"], tool.removeprefix("tdamapper-")), clusterer=how)
    limits = [{"from": low, "to": high} for low, high in cover.get("bounds", [])]
    if limits:
        cubes = {"use": "cubes", "resolution": cover["n"], "overlap": cover["overlap"], "convention": tool, "limits": limits}
        return Mapper(cover=cubes, clusterer=how)
    return Mapper(n_cubes=cover["n"], perc_overlap=cover["overlap"], convention=tool, clusterer=how)


def canonical(graph: reeb.Graph) -> tuple[list[list[int]], list[list[int]]]:
    """Orders nodes by their rows, as the vectors do."""
    rows = [node.rows.tolist() for node in graph]
    order = sorted(range(len(rows)), key=lambda node: rows[node])
    place = {node: at for at, node in enumerate(order)}
    edges = [[*sorted((place[edge.source], place[edge.target])), edge.shared] for edge in graph.edges]
    return [rows[node] for node in order], sorted(edges)


@pytest.mark.parametrize("name", cases())
def test_graphs_of_other_tools(name: str) -> None:
    case = json.loads((GRAPHS / "expected" / f"{name}.json").read_text())
    built = mapper(case).fit(matrix(case["dataset"]), matrix(case["lens"]))
    nodes, edges = canonical(built.graph_)
    assert nodes == case["nodeMembers"]
    assert sorted(map(tuple, edges)) == sorted(map(tuple, case["edgeList"]))


def test_there_are_many() -> None:
    assert len(cases()) > 40


def test_kepler_mapper_side_by_side() -> None:
    rows = np.random.default_rng(4).normal(size=(150, 2))
    cover = kmapper.Cover(n_cubes=6, perc_overlap=0.3)
    by = DBSCAN(eps=0.5, min_samples=3)
    theirs = kmapper.KeplerMapper().map(rows[:, :1], rows, cover=cover, clusterer=by)
    ours = Mapper(cover=cover, clusterer=by).map(rows[:, :1], rows)
    assert set(map(frozenset, theirs["nodes"].values())) == set(map(frozenset, ours["nodes"].values()))
    assert sum(map(len, theirs["links"].values())) == sum(map(len, ours["links"].values()))


def test_lenses_of_all_kinds() -> None:
    rows = np.random.default_rng(4).normal(size=(80, 3))
    by_values = Mapper().fit(rows, rows[:, 1]).graph_
    assert len(by_values) > 3
    second = FunctionTransformer(lambda given: given[:, 1:2])
    for lens in (rows[:, 1], [1], lambda given: given[:, 1], second, {"use": "coordinate", "columns": [1]}):
        assert canonical(Mapper(lens).fit(rows).graph_) == canonical(by_values)
    assert Mapper().fit_transform(rows, rows[:, 1]).number_of_nodes() == len(by_values)
    labels = Mapper("pca").fit_predict(rows)
    assert labels.shape == (80,) and labels.max() >= 0
    frame = pd.DataFrame(rows, columns=["a", "b", "c"])
    assert canonical(Mapper(["b"]).fit(frame).graph_) == canonical(by_values)
    with pytest.raises(ValueError, match="names a column 'd'; the rows have a, b, c"):
        Mapper(["d"]).fit(frame)
    for wrong, words in ((rows[:5], "80 rows of values are wanted"), (rows[:, 0] * np.nan, "NaN")):
        with pytest.raises(ValueError, match=words):
            Mapper(wrong).fit(rows)


def test_what_it_cannot_translate() -> None:
    rows = np.random.default_rng(4).normal(size=(80, 3))
    with pytest.raises(TypeError, match="clusterer is a dict_keys"):
        Mapper(clusterer={}.keys()).fit(rows)
    with pytest.raises(TypeError, match="cover is a int"):
        Mapper(cover=3).fit(rows)
    with pytest.raises(TypeError, match="metric is a function"):
        Mapper(cover=BallCover(1, lambda a, b: 0)).fit(rows)
    with pytest.raises(ValueError, match="overlap_frac"):
        Mapper("pca", cover=CubicalCover(3)).fit(rows)
    with pytest.raises(ValueError, match="convention is 'mine'"):
        Mapper(convention="mine").fit(rows)
    assert len(Mapper(cover=CubicalCover(3)).fit(rows, rows[:, :2]).graph_) > 3

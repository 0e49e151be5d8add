"""Measures the estimators of clients/workbench beside the Python packages that do the same, each in a fresh process: first and second call.

    python bench/python.py [--rows 70000] [--only umap ...] [--json FILE]

REEB_DATA names the folder with mnist/; REEB_HOME, or the PATH, has reeb. Of umap-learn, openTSNE, pacmap, fast-hdbscan, kmapper and
tda-mapper those are measured that are installed. The rows are the first principal components of MNIST, 50 of them, in random order, drawn
anew by a seed for the second call, so that no cache knows them; maps of 2 columns are what hdbscan and mapper take. Quality is the share of
rows whose 10 nearest in the map vote for their label, that of clusters their agreement with the labels (ARI), that of graphs their nodes and edges.
Of ours it is also told what the engine itself needed for the step in which the second call's result is computed: the rest is what Python costs.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable

COMPONENTS = 50
METHODS = {
    "umap": ("reeb", "umap-learn"),
    "t-sne": ("reeb", "openTSNE"),
    "pacmap": ("reeb", "pacmap"),
    "hdbscan": ("reeb", "fast-hdbscan"),
    "mapper": ("reeb", "kmapper", "tda-mapper"),
}
MODULES = {"umap-learn": "umap", "fast-hdbscan": "fast_hdbscan", "tda-mapper": "tdamapper"}


def digits(rows: int) -> tuple[Any, Any]:
    """Reads MNIST, and projects it on its first principal components."""
    import numpy as np

    folder = Path(os.environ["REEB_DATA"], "mnist")

    def idx(name: str, header: int) -> Any:
        for file in (folder / f"{name}.gz", folder / name):
            if file.is_file():
                data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
                return np.frombuffer(data, dtype=np.uint8, offset=header)
        raise SystemExit(f"{folder}: has no {name}")

    pixels = np.concatenate([idx("train-images-idx3-ubyte", 16), idx("t10k-images-idx3-ubyte", 16)]).reshape(-1, 784)
    labels = np.concatenate([idx("train-labels-idx1-ubyte", 8), idx("t10k-labels-idx1-ubyte", 8)])
    order = np.random.default_rng(0).permutation(len(pixels))[:rows]
    centred = pixels[order].astype(np.float32)
    centred -= centred.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    return np.ascontiguousarray(centred @ vectors[:, : -COMPONENTS - 1 : -1]), labels[order]


def map_for(rows: Any) -> Any:
    """Gives a map of the rows, the same for all that take maps."""
    import reeb

    return reeb.UMAP(random_state=1).fit_transform(rows)


def eps_for(places: Any) -> float:
    """Gives a radius for DBSCAN within patches: most rows have their fifth nearest neighbour in it."""
    import numpy as np
    from scipy.spatial import cKDTree

    return float(np.quantile(cKDTree(places).query(places[:5000], k=6)[0][:, 5], 0.98))


def call(method: str, tool: str, places: Any) -> Callable[[Any, int], Any]:
    """Gives what is measured: a function of rows and a seed."""
    if tool == "reeb":
        import reeb
        from sklearn.cluster import DBSCAN

        if method == "hdbscan":
            return lambda rows, seed: reeb.HDBSCAN(min_cluster_size=len(rows) // 200).fit_predict(rows)
        if method == "mapper":
            by = DBSCAN(eps=eps_for(places), min_samples=5)
            return lambda rows, seed: reeb.Mapper([0, 1], n_cubes=20, perc_overlap=0.3, clusterer=by).fit(rows).graph_
        made = {"umap": reeb.UMAP, "t-sne": reeb.TSNE, "pacmap": reeb.PaCMAP}[method]
        return lambda rows, seed: made(random_state=seed).fit_transform(rows)
    if tool == "umap-learn":
        import umap

        return lambda rows, seed: umap.UMAP(n_jobs=-1).fit_transform(rows)
    if tool == "openTSNE":
        import openTSNE

        return lambda rows, seed: openTSNE.TSNE(n_jobs=-1, random_state=seed).fit(rows)
    if tool == "pacmap":
        import pacmap

        return lambda rows, seed: pacmap.PaCMAP(random_state=None).fit_transform(rows)
    if tool == "fast-hdbscan":
        import fast_hdbscan

        return lambda rows, seed: fast_hdbscan.HDBSCAN(min_cluster_size=len(rows) // 200).fit_predict(rows)
    from sklearn.cluster import DBSCAN

    by = DBSCAN(eps=eps_for(places), min_samples=5)
    if tool == "kmapper":
        import kmapper

        cover = kmapper.Cover(n_cubes=20, perc_overlap=0.3)
        return lambda rows, seed: kmapper.KeplerMapper().map(rows, rows, cover=cover, clusterer=by)
    from tdamapper.core import MapperAlgorithm
    from tdamapper.cover import CubicalCover

    algorithm = MapperAlgorithm(CubicalCover(n_intervals=20, overlap_frac=0.3, algorithm="standard"), by)
    return lambda rows, seed: algorithm.fit_transform(rows, rows)


def quality(method: str, result: Any, labels: Any) -> Any:
    """Measures how good a result is."""
    import numpy as np

    if method == "mapper":
        if isinstance(result, dict):
            return f"{len(result['nodes'])} nodes, {sum(map(len, result['links'].values()))} edges"
        if hasattr(result, "number_of_nodes"):
            return f"{result.number_of_nodes()} nodes, {result.number_of_edges()} edges"
        return f"{len(result)} nodes, {len(result.edges)} edges"
    if method == "hdbscan":
        from sklearn.metrics import adjusted_rand_score

        return round(float(adjusted_rand_score(labels, result)), 4)
    from scipy.spatial import cKDTree

    near = labels[cKDTree(np.asarray(result)).query(np.asarray(result), k=11)[1][:, 1:]]
    votes = np.array([np.bincount(one, minlength=10).argmax() for one in near])
    return round(float(np.mean(votes == labels)), 4)


class Listener:
    """Hears what the engine says of its steps, also where an estimator asks."""

    def __init__(self) -> None:
        from reeb._engine import ENGINE

        self.seconds: dict[str, float] = {}
        self._call = ENGINE.call
        ENGINE.call = self.call  # type: ignore[method-assign]

    def call(self, arguments: Any, environment: Any = None, heard: Any = None) -> Any:
        self.seconds.clear()
        return self._call(arguments, environment, self._heard)

    def _heard(self, event: dict[str, Any]) -> None:
        if event["event"] == "ended":
            self.seconds[event["step"]] = event["seconds"]


def measured(method: str, tool: str, file: str) -> dict[str, Any]:
    """Measures in this process: from before the import of the tool to its first result, and the second call."""
    import numpy as np

    given = np.load(file)
    rows, labels = given["rows"], given["labels"]
    if method in ("hdbscan", "mapper"):
        rows = given["places"].astype(np.float64)
    start = time.perf_counter()
    fit = call(method, tool, rows)
    result = fit(rows, 1)
    first = time.perf_counter() - start
    other = np.ascontiguousarray(rows[::-1])
    listener = Listener() if tool == "reeb" else None
    start = time.perf_counter()
    fit(other, 2)
    second = time.perf_counter() - start
    own = {} if listener is None else {"engine": round(max(listener.seconds.values()), 2)}
    return {"first": round(first, 2), "second": round(second, 2), **own, "quality": quality(method, result, labels)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=70_000)
    parser.add_argument("--only", nargs="*", default=list(METHODS), choices=list(METHODS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="keeps the figures")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measured(*given.measure)))
        return
    import tempfile

    import numpy as np

    with tempfile.TemporaryDirectory() as folder:
        rows, labels = digits(given.rows)
        file = Path(folder, "rows.npz")
        np.savez(file, rows=rows, labels=labels, places=map_for(rows))
        figures: dict[str, dict[str, Any]] = {}
        for method in given.only:
            print(f"{method}, {given.rows:,} rows", flush=True)
            ours: dict[str, Any] = {}
            for tool in METHODS[method]:
                if tool != "reeb" and importlib.util.find_spec(MODULES.get(tool, tool)) is None:
                    print(f"  {tool:<13} is not installed")
                    continue
                said = subprocess.run(
                    [sys.executable, __file__, "--measure", method, tool, str(file)],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                )
                if said.returncode:
                    print(f"  {tool:<13} failed: {said.stderr.strip().splitlines()[-1]}")
                    continue
                one = json.loads(said.stdout.splitlines()[-1])
                ours = ours or one
                one["ratios"] = [round(one[call] / ours[call], 2) for call in ("first", "second")]
                figures.setdefault(method, {})[tool] = one
                own = f", {one['engine']:.2f} s of it in the engine" if "engine" in one else ""
                print(
                    f"  {tool:<13} first {one['first']:>7.2f} s, second {one['second']:>7.2f} s,"
                    f" {one['ratios'][0]:>6.2f} and {one['ratios'][1]:>6.2f} times ours; {one['quality']}{own}",
                    flush=True,
                )
                if given.json:
                    given.json.write_text(json.dumps({"rows": given.rows, "figures": figures}, indent=2) + "\n")


if __name__ == "__main__":
    main()

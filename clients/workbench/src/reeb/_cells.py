"""Covers, clusterers and lenses of other tools, as parts of Reeb."""

from __future__ import annotations

import copy
from typing import Any, Callable, Optional, Sequence

import numpy as np
import numpy.typing as npt

Part = Any
Array = npt.NDArray[Any]

# What each tool does with noise, and with patches that have too few rows.
MANNERS = {
    "kepler": ("drop", "skip"),
    "tdamapper-standard": ("drop", "cluster"),
    "tdamapper-proximity": ("drop", "cluster"),
    "giotto-uniform": ("group", "cluster"),
    "giotto-balanced": ("group", "cluster"),
    "gudhi": ("drop", "node"),
    "renom": ("drop", "cluster"),
    "r-mapper-1d": ("drop", "cluster"),
}


def manners(convention: str) -> tuple[str, str]:
    """Tells what a convention does with noise and with small patches."""
    if convention not in MANNERS:
        raise ValueError(f"convention is {convention!r}; it must be one of {', '.join(MANNERS)}")
    return MANNERS[convention]


def cover_of(cover: Any, cubes: Any, overlap: Any, convention: Optional[str], axes: Optional[int]) -> tuple[Part, str]:
    """Gives a cover as a part, and the convention that it comes from.

    :param cover: of KeplerMapper, of tda-mapper, a part of Reeb, or None
    :param axes: of the lens, where they are known
    """
    if cover is None:
        convention = convention or "kepler"
        return _cubes(cubes, overlap, convention), convention
    if isinstance(cover, (str, dict)):
        named = cover.get("convention") if isinstance(cover, dict) else None
        return cover, convention or named or "kepler"
    kind = type(cover).__name__
    if hasattr(cover, "n_cubes") and hasattr(cover, "perc_overlap"):
        return _cubes(cover.n_cubes, cover.perc_overlap, convention or "kepler"), convention or "kepler"
    if hasattr(cover, "n_intervals") and hasattr(cover, "overlap_frac"):
        standard = "Standard" in kind or getattr(cover, "algorithm", "proximity") == "standard"
        known = convention or ("tdamapper-standard" if standard else "tdamapper-proximity")
        return _cubes(cover.n_intervals, _share(cover.overlap_frac, axes), known), known
    if kind == "BallCover":
        return {"use": "balls", "radius": cover.radius, "boundary": "open", "metric": _metric(cover)}, convention or "tdamapper-proximity"
    if kind == "KNNCover":
        return {"use": "nearest-rows", "k": cover.neighbors, "metric": _metric(cover)}, convention or "tdamapper-proximity"
    raise TypeError(f"cover is a {kind}; a Cover of KeplerMapper, a cover of tda-mapper or a part of Reeb is wanted")


def _cubes(cubes: Any, overlap: Any, convention: str) -> Part:
    return {"use": "cubes", "resolution": _plain(cubes), "overlap": _plain(overlap), "convention": convention}


def _share(given: Optional[float], axes: Optional[int]) -> float:
    """Gives tda-mapper's overlap: where it is left out, neighbouring cubes share half of their volume."""
    if given is not None:
        return float(given)
    if axes is None:
        raise ValueError("the cover's overlap_frac is left out and depends on how many axes the lens has; give it, or a lens of values")
    return float(1 - 1 / (2 - 0.5 ** (1 / axes)))


def _plain(value: Any) -> Any:
    return np.asarray(value).tolist()


def _metric(cover: Any) -> Part:
    metric = getattr(cover, "metric", "euclidean")
    if not isinstance(metric, str):
        raise TypeError("the cover's metric is a function, which the engine cannot call; name a metric")
    return metric


def clusterer_of(clusterer: Any) -> Optional[Part]:
    """Gives a clusterer of scikit-learn as a part."""
    if clusterer is None or isinstance(clusterer, (str, dict)):
        return clusterer
    kind = type(clusterer).__name__
    translate = CLUSTERERS.get(kind)
    if translate is None:
        raise TypeError(f"clusterer is a {kind}; {', '.join(CLUSTERERS)} of scikit-learn or a part of Reeb is wanted")
    return translate(clusterer)


def _dbscan(given: Any) -> Part:
    return {"use": "dbscan", "eps": given.eps, "minPoints": given.min_samples, "metric": given.metric}


def _hdbscan(given: Any) -> Part:
    part = {
        "use": "hdbscan",
        "minClusterSize": given.min_cluster_size,
        "selection": "leaf" if given.cluster_selection_method == "leaf" else "excess-of-mass",
        "allowSingleCluster": given.allow_single_cluster,
        "epsilon": given.cluster_selection_epsilon,
        "metric": given.metric,
    }
    return {**part, "minSamples": given.min_samples} if given.min_samples else part


def _linkage(given: Any) -> Part:
    part: dict[str, Any] = {"use": "single-linkage"} if given.linkage == "single" else {"use": "linkage", "method": given.linkage}
    if given.distance_threshold is not None:
        part["threshold"] = given.distance_threshold
    else:
        part["clusters"] = given.n_clusters
    return {**part, "metric": getattr(given, "metric", None) or "euclidean"}


def _k_means(given: Any) -> Part:
    return {"use": "k-means", "clusters": given.n_clusters}


CLUSTERERS: dict[str, Callable[[Any], Part]] = {
    "DBSCAN": _dbscan,
    "HDBSCAN": _hdbscan,
    "AgglomerativeClustering": _linkage,
    "KMeans": _k_means,
    "TrivialClustering": lambda _: "one-cluster",
}


def lens_of(lens: Any, X: Any, y: Any, names: Sequence[str] = ()) -> tuple[Part, Optional[Array]]:
    """Gives a lens as a part or as values.

    :param names: of the columns of X, where they have some
    :return: the part, and the values that it stands for where it is a step
    """
    if lens is None:
        lens = "pca" if y is None else y
    if isinstance(lens, (str, dict)):
        return lens, None
    if hasattr(lens, "fit_transform"):
        # A copy: an estimator leaves what it is made of as it was.
        lens = copy.deepcopy(lens).fit_transform(X)
    elif callable(lens):
        lens = lens(X)
    if isinstance(lens, list) and lens and all(isinstance(column, str) for column in lens):
        lens = [_place(column, names) for column in lens]
    if isinstance(lens, list) and all(isinstance(column, (int, np.integer)) for column in lens) and len(lens) != X.shape[0]:
        return {"use": "coordinate", "columns": [int(column) for column in lens]}, None
    values = np.asarray(lens, dtype=np.float64)
    if values.ndim == 1:
        values = values.reshape(-1, 1)
    if values.ndim != 2 or values.shape[0] != X.shape[0]:
        raise ValueError(f"the lens has the shape {values.shape}; {X.shape[0]} rows of values are wanted")
    if not np.isfinite(values).all():
        raise ValueError("the lens holds values that are NaN or infinity")
    return "lens", values


def _place(column: str, names: Sequence[str]) -> int:
    """Gives the number of a column."""
    known = list(names)
    if column not in known:
        raise ValueError(f"the lens names a column {column!r}; {'the rows have ' + ', '.join(known) if known else 'the rows have no names of columns, only numbers'}")
    return known.index(column)

"""Estimators for scikit-learn, computed by the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Sequence, Union

import numpy as np
import numpy.typing as npt

try:
    from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, ClusterMixin, TransformerMixin
    from sklearn.utils import check_random_state
    from sklearn.utils.validation import check_is_fitted, validate_data
except ImportError as missing:
    raise ImportError("reeb's estimators need scikit-learn 1.6 or later; pip install 'reeb-tda[learn]'") from missing

from ._cells import cover_of, clusterer_of, lens_of, manners
from ._data import source
from ._engine import ENGINE
from ._graph import Graph
from ._progress import Shown
from ._run import _run
from ._workflow import Workflow

Array = npt.NDArray[Any]
RandomState = Union[None, int, np.random.RandomState]

CACHE_GIB = "4"
# Of fewer values all is computed sooner than it is kept.
WORTH_KEEPING = 1_000_000
MOST_SEED = 2**31 - 1
NUMBERS = [np.float64, np.float32]


class _Missing:
    """A method that an estimator cannot have, and that says why where it is called; for all that look, it is not there."""

    def __init__(self, why: str) -> None:
        self._why = why

    def __get__(self, estimator: Any, kind: Optional[type] = None) -> Any:
        raise AttributeError(self._why)


class _Estimator(BaseEstimator):  # type: ignore[misc]
    """What all have in common: rows go to the engine as files, results come back as files, and both are gone afterwards."""

    # Whether later calls need what was learned, which the engine keeps.
    _asked_again = False

    def _rows(self, X: Any, reset: bool, sparse: bool = True, least: int = 2) -> Any:
        return validate_data(
            self, X, reset=reset, accept_sparse="csr" if sparse else False, dtype=NUMBERS, ensure_min_samples=least if reset else 1
        )

    def _seed(self) -> int:
        state = getattr(self, "random_state", None)
        if state is None or isinstance(state, (int, np.integer)):
            return int(state or 0)
        return int(check_random_state(state).randint(MOST_SEED))

    def _asked(self, flow: Workflow, data: dict[str, Any], own: Path) -> Path:
        """Runs a workflow on data, and gives the folder of what it wrote."""
        full = Workflow(type(self).__name__, self._seed_)
        for name, rows in data.items():
            full.step(name, **source(rows, own, name))
        for name in flow:
            step = flow[name]
            full.step(**{key: value for key, value in step.items() if value is not None})
        out = own / "run"
        # Results are kept while the engine is there, so that new rows find what was learned; nothing is left of them afterwards.
        environment = {"REEB_CACHE": str(ENGINE.folder() / "cache")}
        kept = self._asked_again or sum(rows.shape[0] * rows.shape[1] for rows in data.values()) > WORTH_KEEPING
        options = ["--cache-limit", CACHE_GIB] if kept else ["--no-cache"]
        if self.n_jobs is not None and self.n_jobs > 0:
            options += ["--threads", str(self.n_jobs)]
        with Shown(bool(self.verbose)) as heard:
            _run(full, own, out, options, {}, False, heard, environment=environment)
        return out

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags


def _metric(metric: Any) -> Any:
    if callable(metric):
        raise TypeError("metric is a function, which the engine cannot call; name a metric, such as 'cosine'")
    return {"l2": "euclidean", "l1": "manhattan", "cityblock": "manhattan"}.get(metric, metric) if isinstance(metric, str) else metric


def _require_neighbors(given: int, least: int) -> None:
    if given < least:
        raise ValueError(f"n_neighbors == {given}, must be at least {least}")


class _Map(ClassNamePrefixFeaturesOutMixin, TransformerMixin, _Estimator):  # type: ignore[misc]
    """A map of the rows."""

    embedding_: Array

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        # Places are in single precision, whatever the rows are in.
        tags.transformer_tags.preserves_dtype = ["float32"]
        return tags

    def _parameters(self, rows: int) -> dict[str, Any]:
        raise NotImplementedError

    def _use(self) -> str:
        raise NotImplementedError

    def fit(self, X: Any, y: Any = None) -> Any:
        """Draws the map of rows.

        :param X: n x d, an array or a sparse matrix
        :param y: not used
        """
        X = self._rows(X, reset=True)
        self._seed_ = self._seed()
        self._fit_X = X
        self._fit_parameters = self._parameters(X.shape[0])
        flow = Workflow().step("map", self._use(), of="data", **self._fit_parameters).step("places", "points-npy", of="map")
        with ENGINE.scratch() as own:
            self.embedding_ = np.load(self._asked(flow, {"data": X}, own) / "places.npy")
        iterations = self._fit_parameters.get("iterations")
        if iterations is not None:
            self.n_iter_ = iterations
        return self

    def fit_transform(self, X: Any, y: Any = None) -> Array:
        """Draws the map of rows, and gives their places, n x n_components."""
        self.fit(X, y)
        return self.embedding_

    @property
    def _n_features_out(self) -> int:
        return int(self.embedding_.shape[1])


class _PlacingMap(_Map):
    """A map that places new rows, too."""

    _asked_again = True

    def transform(self, X: Any) -> Array:
        """Places rows on the map that was drawn; the rows that it was drawn of get their own places.

        :param X: m x d
        """
        check_is_fitted(self)
        X = self._rows(X, reset=False)
        if X.shape == self._fit_X.shape and _same(X, self._fit_X):
            return self.embedding_
        flow = (
            Workflow()
            .step("map", self._use(), of="data", **self._fit_parameters)
            .step("placed", self._use(), of="new", fit="map", **self._fit_parameters)
            .step("places", "points-npy", of="placed")
        )
        with ENGINE.scratch() as own:
            return np.asarray(np.load(self._asked(flow, {"data": self._fit_X, "new": X}, own) / "places.npy"))


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if hasattr(one, "tocsr") or hasattr(other, "tocsr"):
        return hasattr(one, "tocsr") and hasattr(other, "tocsr") and (one != other).nnz == 0
    return bool(np.array_equal(one, other))


class TSNE(_PlacingMap):
    """t-SNE, in scikit-learn's and openTSNE's words.

    :param perplexity: effective neighbours of a row; a list takes the mean of several
    :param learning_rate: ``"auto"`` is the number of rows divided by the exaggeration
    :param max_iter: iterations in all, 250 of which exaggerate
    :param init: a lens, such as ``"pca"`` or ``"random"``
    :param dof: degrees of freedom of the map's kernel
    :param random_state: where all randomness comes from; None is 0, so that maps are the same each time
    :param n_jobs: threads; None is one for each processor
    """

    def __init__(
        self,
        n_components: int = 2,
        *,
        perplexity: Union[float, Sequence[float]] = 30.0,
        early_exaggeration: float = 12.0,
        exaggeration: float = 1.0,
        learning_rate: Union[str, float] = "auto",
        max_iter: int = 750,
        dof: float = 1.0,
        metric: Any = "euclidean",
        init: Any = "pca",
        random_state: RandomState = None,
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.n_components = n_components
        self.perplexity = perplexity
        self.early_exaggeration = early_exaggeration
        self.exaggeration = exaggeration
        self.learning_rate = learning_rate
        self.max_iter = max_iter
        self.dof = dof
        self.metric = metric
        self.init = init
        self.random_state = random_state
        self.n_jobs = n_jobs
        self.verbose = verbose

    def _use(self) -> str:
        return "t-sne"

    def _parameters(self, rows: int) -> dict[str, Any]:
        most = max(1.0, (rows - 1) / 3)
        given = list(self.perplexity) if isinstance(self.perplexity, (list, tuple, np.ndarray)) else [self.perplexity]
        optimisation: dict[str, Any] = {
            "earlyExaggeration": self.early_exaggeration,
            "lateExaggeration": self.exaggeration,
            "earlyIterations": min(250, self.max_iter // 3),
        }
        if self.learning_rate != "auto":
            optimisation["learningRate"] = self.learning_rate
        return {
            "dimensions": self.n_components,
            "perplexity": [min(float(one), most) for one in np.asarray(given)],
            "iterations": self.max_iter,
            "degreesOfFreedom": self.dof,
            "metric": _metric(self.metric),
            "init": self.init,
            "optimisation": optimisation,
        }


class UMAP(_PlacingMap):
    """UMAP, in umap-learn's words.

    :param n_neighbors: how many nearest rows count for each row, itself included
    :param n_epochs: how long rows move; None is 500 up to 10,000 rows, 300 for more
    :param init: ``"spectral"``, or a lens such as ``"pca"``
    :param dens_lambda: how much the map keeps what is dense dense (densMAP)
    :param random_state: where all randomness comes from; None is 0, so that maps are the same each time
    :param n_jobs: threads; None is one for each processor
    """

    def __init__(
        self,
        n_neighbors: int = 15,
        n_components: int = 2,
        *,
        min_dist: float = 0.1,
        spread: float = 1.0,
        metric: Any = "euclidean",
        n_epochs: Optional[int] = None,
        init: Any = "spectral",
        local_connectivity: float = 1.0,
        set_op_mix_ratio: float = 1.0,
        repulsion_strength: float = 1.0,
        negative_sample_rate: int = 5,
        dens_lambda: float = 0.0,
        random_state: RandomState = None,
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.n_neighbors = n_neighbors
        self.n_components = n_components
        self.min_dist = min_dist
        self.spread = spread
        self.metric = metric
        self.n_epochs = n_epochs
        self.init = init
        self.local_connectivity = local_connectivity
        self.set_op_mix_ratio = set_op_mix_ratio
        self.repulsion_strength = repulsion_strength
        self.negative_sample_rate = negative_sample_rate
        self.dens_lambda = dens_lambda
        self.random_state = random_state
        self.n_jobs = n_jobs
        self.verbose = verbose

    def _use(self) -> str:
        return "umap"

    def _parameters(self, rows: int) -> dict[str, Any]:
        _require_neighbors(self.n_neighbors, 2)
        return {
            "neighbors": max(2, min(self.n_neighbors, rows)),
            "dimensions": self.n_components,
            "minDist": self.min_dist,
            "spread": self.spread,
            "metric": _metric(self.metric),
            "epochs": self.n_epochs,
            "init": None if isinstance(self.init, str) and self.init == "spectral" else self.init,
            "density": self.dens_lambda,
            "graph": {"localConnectivity": self.local_connectivity, "setOperationMix": self.set_op_mix_ratio},
            "optimisation": {"repulsion": self.repulsion_strength, "negativeSamples": self.negative_sample_rate},
        }


class PaCMAP(_Map):
    """PaCMAP, in its own package's words; it places no new rows.

    :param n_neighbors: None is 10 up to 10,000 rows, 15 more for each tenfold of that
    :param MN_ratio: how many rows at a middle distance attract at first, for each neighbour
    :param FP_ratio: how many far rows repel, for each neighbour
    :param random_state: where all randomness comes from; None is 0, so that maps are the same each time
    """

    def __init__(
        self,
        n_components: int = 2,
        n_neighbors: Optional[int] = None,
        *,
        MN_ratio: float = 0.5,
        FP_ratio: float = 2.0,
        distance: Any = "euclidean",
        lr: float = 1.0,
        num_iters: int = 450,
        init: Any = "pca",
        random_state: RandomState = None,
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.n_components = n_components
        self.n_neighbors = n_neighbors
        self.MN_ratio = MN_ratio
        self.FP_ratio = FP_ratio
        self.distance = distance
        self.lr = lr
        self.num_iters = num_iters
        self.init = init
        self.random_state = random_state
        self.n_jobs = n_jobs
        self.verbose = verbose

    transform = _Missing(
        "PaCMAP places no new rows, since all rows move together; fit_transform gives the places of those given, and UMAP, TSNE and SGtSNE place new ones"
    )

    def _use(self) -> str:
        return "pacmap"

    def _parameters(self, rows: int) -> dict[str, Any]:
        most = max(1, rows - 1)
        if self.n_neighbors is not None:
            _require_neighbors(self.n_neighbors, 1)
        return {
            "dimensions": self.n_components,
            "neighbors": min(self.n_neighbors, most) if self.n_neighbors else (None if rows > 10 else most),
            "midNearRatio": self.MN_ratio,
            "furtherRatio": self.FP_ratio,
            "metric": _metric(self.distance),
            "learningRate": self.lr,
            "iterations": self.num_iters,
            "init": self.init,
        }


class SGtSNE(_PlacingMap):
    """SG-t-SNE of the graph of nearest neighbours, in the words of SG-t-SNE-Π.

    :param lam: what the powers of a row's weights sum to: the larger, the more alike they are
    :param n_neighbors: nearest neighbours of each row
    :param random_state: where all randomness comes from; None is 0, so that maps are the same each time
    """

    def __init__(
        self,
        n_components: int = 2,
        *,
        lam: float = 10.0,
        n_neighbors: int = 30,
        max_iter: Optional[int] = None,
        exaggeration: float = 1.0,
        metric: Any = "euclidean",
        init: Any = "pca",
        random_state: RandomState = None,
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.n_components = n_components
        self.lam = lam
        self.n_neighbors = n_neighbors
        self.max_iter = max_iter
        self.exaggeration = exaggeration
        self.metric = metric
        self.init = init
        self.random_state = random_state
        self.n_jobs = n_jobs
        self.verbose = verbose

    def _use(self) -> str:
        return "sg-t-sne"

    def _parameters(self, rows: int) -> dict[str, Any]:
        _require_neighbors(self.n_neighbors, 1)
        neighbors = max(1, min(self.n_neighbors, rows - 1))
        return {
            "dimensions": self.n_components,
            "lambda": min(self.lam, neighbors),
            "neighbors": neighbors,
            "iterations": 350 if self.max_iter is None else self.max_iter,
            "metric": _metric(self.metric),
            "init": self.init,
            "optimisation": {"lateExaggeration": self.exaggeration},
        }


class HDBSCAN(ClusterMixin, _Estimator):  # type: ignore[misc]
    """HDBSCAN, in scikit-learn's words.

    :param min_samples: rows within the core distance, itself included; None is ``min_cluster_size``
    :param cluster_selection_method: ``"eom"`` or ``"leaf"``
    :ivar labels_: the cluster of each row, -1 of noise
    :ivar probabilities_: how strongly each row belongs to its cluster, from 0 to 1
    :ivar outlier_scores_: GLOSH
    """

    def __init__(
        self,
        min_cluster_size: int = 5,
        min_samples: Optional[int] = None,
        *,
        cluster_selection_epsilon: float = 0.0,
        metric: Any = "euclidean",
        cluster_selection_method: str = "eom",
        allow_single_cluster: bool = False,
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.min_cluster_size = min_cluster_size
        self.min_samples = min_samples
        self.cluster_selection_epsilon = cluster_selection_epsilon
        self.metric = metric
        self.cluster_selection_method = cluster_selection_method
        self.allow_single_cluster = allow_single_cluster
        self.n_jobs = n_jobs
        self.verbose = verbose

    predict = _Missing(
        "HDBSCAN has no clusters for new rows, which might join clusters or split them; fit_predict gives those of all rows, and"
        " a classifier of scikit-learn that learns labels_ gives new rows the nearest"
    )

    def fit(self, X: Any, y: Any = None) -> HDBSCAN:
        """Finds the clusters of rows.

        :param X: n x d, an array or a sparse matrix
        :param y: not used
        """
        X = self._rows(X, reset=True)
        self._seed_ = self._seed()
        flow = (
            Workflow()
            .step(
                "cluster",
                "hdbscan",
                of="data",
                minClusterSize=self.min_cluster_size,
                minSamples=self.min_samples,
                selection={"eom": "excess-of-mass"}.get(self.cluster_selection_method, self.cluster_selection_method),
                epsilon=self.cluster_selection_epsilon,
                metric=_metric(self.metric),
                allowSingleCluster=self.allow_single_cluster,
            )
            .step("thin", "select", of="cluster", columns=["feature 1"])
            .step("table", "points-csv", of="thin")
        )
        with ENGINE.scratch() as own:
            file = self._asked(flow, {"data": X}, own) / "table.csv"
            with open(file, encoding="utf-8") as lines:
                names = lines.readline().rstrip("\n").split(",")
                at = [names.index(name) for name in ("cluster", "cluster-strength", "cluster-outlier")]
                # Noise has no cluster, and an empty cell.
                table = np.array([[float(cell) if cell else -1 for cell in _cells(line, at)] for line in lines])
        self.labels_ = table[:, 0].astype(np.int64)
        self.probabilities_ = np.maximum(table[:, 1], 0)
        self.outlier_scores_ = table[:, 2]
        return self


def _cells(line: str, at: Sequence[int]) -> list[str]:
    cells = line.rstrip("\n").split(",")
    return [cells[one] for one in at]


class Neighbors(ClassNamePrefixFeaturesOutMixin, TransformerMixin, _Estimator):  # type: ignore[misc]
    """A graph of nearest neighbours, in place of scikit-learn's ``KNeighborsTransformer``.

    :param mode: ``"distance"``, or ``"connectivity"``, which gives ones
    :param n_neighbors: of each row; of distances between the fitted rows there is one more, from each row to itself, as there
    """

    def __init__(
        self,
        *,
        mode: str = "distance",
        n_neighbors: int = 5,
        metric: Any = "euclidean",
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.mode = mode
        self.n_neighbors = n_neighbors
        self.metric = metric
        self.n_jobs = n_jobs
        self.verbose = verbose

    def fit(self, X: Any, y: Any = None) -> Neighbors:
        """Finds the neighbours of rows among each other.

        :param X: n x d, an array or a sparse matrix
        :param y: not used
        """
        from scipy.sparse import load_npz

        if self.mode not in ("distance", "connectivity"):
            raise ValueError(f"mode is {self.mode!r}; it must be 'distance' or 'connectivity'")
        X = self._rows(X, reset=True)
        self._seed_ = self._seed()
        if self.n_neighbors >= X.shape[0]:
            raise ValueError(
                f"Expected n_neighbors < n_samples_fit, but n_neighbors = {self.n_neighbors}, n_samples_fit = {X.shape[0]}"
            )
        flow = (
            Workflow()
            .step("graph", "neighbors", of="data", k=self.n_neighbors, direction="directed", weights="distances", metric=_metric(self.metric))
            .step("table", "points-npz", of="graph")
        )
        with ENGINE.scratch() as own:
            graph = load_npz(self._asked(flow, {"data": X}, own) / "table.npz")
        self._fit_X = X
        self.n_samples_fit_ = X.shape[0]
        self.graph_ = self._shaped(graph)
        return self

    def _shaped(self, graph: Any) -> Any:
        """Orders each row's neighbours by distance, itself first."""
        from scipy.sparse import csr_matrix

        rows, count = graph.shape[0], self.n_neighbors + 1
        near = graph.indices.reshape(rows, self.n_neighbors)
        far = graph.data.reshape(rows, self.n_neighbors)
        order = np.lexsort((near, far), axis=1)
        indices = np.column_stack([np.arange(rows), np.take_along_axis(near, order, axis=1)])
        values = np.column_stack([np.zeros(rows), np.take_along_axis(far, order, axis=1)])
        if self.mode == "connectivity":
            indices, count = indices[:, : self.n_neighbors], self.n_neighbors
            values = np.ones_like(indices, dtype=np.float64)
        starts = np.arange(0, rows * count + 1, count)
        return csr_matrix((values.ravel(), indices.ravel().astype(np.int64), starts), shape=(rows, rows))

    def fit_transform(self, X: Any, y: Any = None) -> Any:
        """Finds the neighbours of rows among each other, and gives them as a sparse matrix, n x n."""
        return self.fit(X).graph_.copy()

    def transform(self, X: Any) -> Any:
        """Finds the neighbours of rows among the fitted ones: for new rows by scikit-learn, since the engine compares rows of one set.

        :param X: m x d
        :return: m x n, sparse
        """
        check_is_fitted(self)
        X = self._rows(X, reset=False)
        if X.shape == self._fit_X.shape and _same(X, self._fit_X):
            return self.graph_.copy()
        from sklearn.neighbors import NearestNeighbors

        found = NearestNeighbors(n_neighbors=self.n_neighbors, metric=self.metric, algorithm="brute").fit(self._fit_X)
        more = self.mode == "distance" and self.n_neighbors < self.n_samples_fit_
        return found.kneighbors_graph(X, mode=self.mode, n_neighbors=self.n_neighbors + more)

    @property
    def _n_features_out(self) -> int:
        return int(self.n_samples_fit_)


class Mapper(ClusterMixin, _Estimator):  # type: ignore[misc]
    """Mapper graphs, in the words of KeplerMapper, tda-mapper and workflows.

    :param lens: what to look through: an array of lens values, n x k; a function of the rows; a list of columns, by number or
        name; a transformer, such as ``PCA(2)`` of scikit-learn or ``UMAP()``, which is fitted to the rows; or a lens of Reeb, such
        as ``"pca"`` or ``{"use": "pca", "components": 1}``. None takes ``y`` of ``fit`` for lens values, as tda-mapper does, and
        ``"pca"`` where there is no ``y``
    :param cover: a ``Cover`` of KeplerMapper, a ``CubicalCover``, ``BallCover`` or ``KNNCover`` of tda-mapper, or a cover of Reeb;
        None takes ``n_cubes`` and ``perc_overlap``
    :param convention: whose intervals and whose treatment of noise: ``"kepler"``, ``"tdamapper-standard"``,
        ``"tdamapper-proximity"``, ``"giotto-uniform"``, ``"giotto-balanced"``, ``"gudhi"`` or ``"renom"``; None is what the cover says
    :param clusterer: ``DBSCAN``, ``HDBSCAN``, ``KMeans`` or ``AgglomerativeClustering`` of scikit-learn, or a clusterer of Reeb; None is
        DBSCAN with an estimated radius
    :param noise: what becomes of noise: ``"drop"``, ``"singletons"``, ``"nearest"`` or ``"group"``; None is as the convention has it
    :ivar graph_: a :class:`reeb.Graph`
    :ivar labels_: the component of the graph of each row, -1 for rows in no node
    """

    def __init__(
        self,
        lens: Any = None,
        *,
        cover: Any = None,
        n_cubes: Union[int, Sequence[int]] = 10,
        perc_overlap: Union[float, Sequence[float]] = 0.5,
        convention: Optional[str] = None,
        clusterer: Any = None,
        noise: Optional[str] = None,
        small_patches: Optional[str] = None,
        min_intersection: int = 1,
        random_state: RandomState = None,
        n_jobs: Optional[int] = None,
        verbose: bool = False,
    ) -> None:
        self.lens = lens
        self.cover = cover
        self.n_cubes = n_cubes
        self.perc_overlap = perc_overlap
        self.convention = convention
        self.clusterer = clusterer
        self.noise = noise
        self.small_patches = small_patches
        self.min_intersection = min_intersection
        self.random_state = random_state
        self.n_jobs = n_jobs
        self.verbose = verbose

    def fit(self, X: Any, y: Any = None) -> Mapper:
        """Builds the graph of rows.

        :param X: n x d, an array or a sparse matrix
        :param y: lens values, n or n x k, where ``lens`` is None
        """
        X = self._rows(X, reset=True)
        self._seed_ = self._seed()
        lens, values = lens_of(self.lens, X, y, getattr(self, "feature_names_in_", ()))
        axes = None if values is None else values.shape[1]
        cover, convention = cover_of(self.cover, self.n_cubes, self.perc_overlap, self.convention, axes)
        noise, small = manners(convention)
        data = {"data": X} if values is None else {"data": X, "lens": values}
        flow = (
            Workflow()
            .step(
                "graph",
                "mapper",
                of="data",
                lens=lens,
                cover=cover,
                clusterer=clusterer_of(self.clusterer),
                noise=self.noise or noise,
                smallPatches=self.small_patches or small,
                minIntersection=self.min_intersection,
            )
            .step("nodes", "graph-json", of="graph")
        )
        with ENGINE.scratch() as own:
            self.graph_ = Graph.read(self._asked(flow, data, own) / "nodes.json")
        self.labels_ = self.graph_.components()
        return self

    transform = predict = _Missing(
        "Mapper places no new rows on its graph; run a workflow with 'out', of which 'reeb model export' makes a model, and 'reeb predict' asks that"
    )

    def fit_transform(self, X: Any, y: Any = None) -> Any:
        """Builds the graph of rows, and gives it as a graph of networkx, as tda-mapper does."""
        return self.fit(X, y).graph_.to_networkx()

    def map(self, lens: Any, X: Any) -> dict[str, Any]:
        """Builds the graph of rows through lens values, and gives it as KeplerMapper does: ``nodes``, ``links``, ``simplices``."""
        values = np.asarray(lens)
        return self.fit(X, values.reshape(len(values), -1)).graph_.to_kepler() if self.lens is None else _own_lens()


def _own_lens() -> dict[str, Any]:
    raise ValueError("map takes the lens as its argument; leave 'lens' of this Mapper out")

"""Estimators for scikit-learn."""

import pickle
from typing import Any

import numpy as np
import pandas as pd
import pytest
import reeb
import scipy.sparse
import sklearn.cluster
from reeb import _engine
from reeb.estimators import HDBSCAN, UMAP, Mapper, Neighbors, PaCMAP, SGtSNE, TSNE
from sklearn.base import clone
from sklearn.datasets import load_digits, make_blobs
from sklearn.manifold import trustworthiness
from sklearn.metrics import adjusted_rand_score
from sklearn.neighbors import KNeighborsClassifier, KNeighborsTransformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import check_estimator

ROWS, GROUPS = make_blobs(120, n_features=6, centers=3, random_state=1)

# Short: what is checked is how they behave, not what they find.
CHECKED = [UMAP(n_epochs=10), TSNE(max_iter=10), PaCMAP(num_iters=10), SGtSNE(max_iter=10), HDBSCAN(), Neighbors(), Mapper()]


@pytest.mark.parametrize("estimator", CHECKED, ids=lambda estimator: type(estimator).__name__)
def test_scikit_learn_accepts_it(estimator: Any) -> None:
    said = check_estimator(estimator, on_skip=None, on_fail=None)
    assert len(said) > 40
    odd = {one["check_name"]: str(one["exception"]) for one in said if one["status"] != "passed"}
    # It needs SCIPY_ARRAY_API in the environment, and is for estimators that compute in Python.
    odd.pop("check_array_api_input", None)
    assert odd == {}


@pytest.mark.parametrize("estimator", [UMAP(n_epochs=50), TSNE(perplexity=10, max_iter=300), SGtSNE(), PaCMAP()])
def test_maps_keep_neighbours(estimator: Any) -> None:
    digits = load_digits().data[:300]
    places = clone(estimator).set_params(random_state=3).fit_transform(digits)
    assert places.shape == (300, 2)
    assert trustworthiness(digits, places, n_neighbors=10) > 0.9
    np.testing.assert_array_equal(places, clone(estimator).set_params(random_state=3).fit_transform(np.asfortranarray(digits)))
    assert not np.array_equal(places, clone(estimator).set_params(random_state=4, init="random").fit_transform(digits))


@pytest.mark.parametrize("estimator", [UMAP(n_epochs=50), TSNE(perplexity=10, max_iter=300), SGtSNE()])
def test_maps_place_new_rows(estimator: Any) -> None:
    mapped = clone(estimator).fit(ROWS[:90])
    placed = mapped.transform(ROWS[90:])
    assert KNeighborsClassifier(5).fit(mapped.embedding_, GROUPS[:90]).score(placed, GROUPS[90:]) == 1
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(mapped)).transform(ROWS[90:]), placed)
    _engine.ENGINE.close()
    np.testing.assert_array_equal(mapped.transform(ROWS[90:]), placed)
    with pytest.raises(ValueError, match="6 features"):
        mapped.transform(ROWS[:, :2])


def test_says_why_new_rows_have_no_place() -> None:
    given: list[tuple[Any, str, str]] = [
        (PaCMAP(num_iters=10), "transform", "PaCMAP places no new rows"),
        (HDBSCAN(), "predict", "HDBSCAN has no clusters for new rows"),
        (Mapper(), "transform", "reeb model export"),
        (Mapper(), "predict", "reeb model export"),
    ]
    for estimator, method, words in given:
        assert not hasattr(estimator.fit(ROWS), method)
        with pytest.raises(AttributeError, match=words):
            getattr(estimator, method)(ROWS)


def test_finds_the_clusters_of_scikit_learn() -> None:
    ours = HDBSCAN(min_cluster_size=10).fit(ROWS)
    theirs = sklearn.cluster.HDBSCAN(min_cluster_size=10, copy=True).fit(ROWS)
    assert adjusted_rand_score(ours.labels_, theirs.labels_) > 0.99
    np.testing.assert_array_equal(ours.labels_ == -1, theirs.labels_ == -1)
    np.testing.assert_allclose(ours.probabilities_, theirs.probabilities_, atol=1e-5)
    assert (ours.fit_predict(ROWS) == ours.labels_).all()


@pytest.mark.parametrize("mode", ["distance", "connectivity"])
def test_finds_the_neighbours_of_scikit_learn(mode: str) -> None:
    rows = np.random.default_rng(0).normal(size=(80, 4))
    ours = Neighbors(mode=mode, n_neighbors=4).fit(rows[:60])
    theirs = KNeighborsTransformer(mode=mode, n_neighbors=4).fit(rows[:60])
    for given in (rows[:60], rows[60:]):
        np.testing.assert_allclose(ours.transform(given).toarray(), theirs.transform(given).toarray(), atol=1e-6)
    assert list(ours.get_feature_names_out()[:2]) == ["neighbors0", "neighbors1"]
    with pytest.raises(ValueError, match="Expected n_neighbors < n_samples_fit"):
        Neighbors(n_neighbors=60).fit(rows[:60])


def test_takes_numbers_of_numpy() -> None:
    given: dict[str, Any] = {
        "n_neighbors": np.int64(5),
        "min_dist": np.float32(0.25),
        "n_epochs": np.int32(10),
        "random_state": np.int64(2),
    }
    np.testing.assert_array_equal(UMAP(**given).fit_transform(ROWS), UMAP(5, min_dist=0.25, n_epochs=10, random_state=2).fit_transform(ROWS))
    cubes: Any = np.array([6])
    assert Mapper([0], n_cubes=cubes).fit(ROWS).graph_.edges == Mapper([0], n_cubes=6).fit(ROWS).graph_.edges
    with pytest.raises(TypeError, match="metric is a function, which the engine cannot call"):
        UMAP(metric=max).fit(ROWS)


def test_goes_into_pipelines() -> None:
    line = make_pipeline(StandardScaler(), UMAP(n_neighbors=8, n_epochs=50), KNeighborsClassifier(3))
    assert line.fit(ROWS[:90], GROUPS[:90]).score(ROWS[90:], GROUPS[90:]) > 0.9
    graph = make_pipeline(Neighbors(n_neighbors=10), sklearn.cluster.DBSCAN(metric="precomputed", eps=4)).fit(ROWS)
    assert set(graph[-1].labels_) >= {0, 1, 2}
    frame = pd.DataFrame(ROWS, columns=list("abcdef"))
    named = PaCMAP(num_iters=30).set_output(transform="pandas").fit_transform(frame)
    assert list(named.columns) == ["pacmap0", "pacmap1"]
    sparse = scipy.sparse.csr_matrix(np.where(ROWS > 3, ROWS, 0))
    np.testing.assert_allclose(
        Neighbors(n_neighbors=3).fit_transform(sparse).toarray(), Neighbors(n_neighbors=3).fit_transform(sparse.toarray()).toarray(), atol=1e-5
    )


def test_refuses_in_the_words_of_scikit_learn() -> None:
    for estimator in CHECKED:
        with pytest.raises(ValueError, match="contains NaN"):
            clone(estimator).fit(np.where(ROWS > 8, np.nan, ROWS))
        with pytest.raises(ValueError, match="could not convert string to float"):
            clone(estimator).fit(pd.DataFrame(ROWS, columns=list("abcdef")).assign(kind="a"))
    with pytest.raises(reeb.InputError, match="minDist: must be at least 0 but is -1"):
        UMAP(min_dist=-1).fit(ROWS)
    with pytest.raises(ValueError, match="there is no metric named 'euclid'; the nearest are 'euclidean'"):
        HDBSCAN(metric="euclid").fit(ROWS)


@pytest.mark.parametrize("estimator", [UMAP(n_neighbors=1), UMAP(n_neighbors=-1), PaCMAP(n_neighbors=0), SGtSNE(n_neighbors=0)])
def test_refuses_numbers_of_neighbours_that_cannot_be(estimator: Any) -> None:
    with pytest.raises(ValueError, match="n_neighbors == -?[01], must be at least"):
        estimator.fit(np.random.default_rng(1).normal(size=(50, 3)))

"""Runs one peer on one matrix and tells its times. Written and called by 'reeb bench --against python'.

peers.py versions                                       a JSON object: distributions and their versions, those that are there
peers.py CALL IN.npy OUT.npy THREADS ROUNDS PATIENCE    times of a call in seconds; OUT takes its result as a matrix

As in Reeb, the first call is told apart, and no further call begins once there are two and PATIENCE seconds have gone by.
A call that compiles nothing and takes longer than PATIENCE is not made again.
"""

import importlib.metadata
import json
import os
import sys
import time

TOOLS = ["scikit-learn", "umap-learn", "openTSNE", "pacmap", "fast-hdbscan", "pynndescent", "numba", "numpy"]


def versions():
    found = {"python": sys.version.split()[0]}
    for tool in TOOLS:
        try:
            found[tool] = importlib.metadata.version(tool)
        except importlib.metadata.PackageNotFoundError:
            pass
    return found


def k_means(clusters):
    from sklearn.cluster import KMeans

    return lambda x: KMeans(clusters, n_init=1, random_state=7).fit(x).labels_


def pca(components):
    from sklearn.decomposition import PCA

    return lambda x: PCA(components, random_state=7).fit_transform(x)


def ward(clusters):
    from sklearn.cluster import AgglomerativeClustering

    return lambda x: AgglomerativeClustering(clusters, linkage="ward").fit(x).labels_


def hdbscan(size):
    import fast_hdbscan

    return lambda x: fast_hdbscan.HDBSCAN(min_cluster_size=size, min_samples=size - 1).fit(x).labels_


def nearest(k, threads):
    import numpy
    import pynndescent

    def call(x):
        index = pynndescent.NNDescent(x, n_neighbors=k + 1, random_state=7, n_jobs=threads)
        return index.neighbor_graph

    def others(graph):
        """Leaves out each row itself, or its last neighbour where it is not among them."""
        rows, distances = graph
        keep = rows != numpy.arange(len(rows))[:, None]
        keep[keep.all(axis=1), k] = False
        return numpy.hstack([rows[keep].reshape(-1, k), distances[keep].reshape(-1, k)])

    return call, others


def umap(threads):
    from umap import UMAP

    return lambda x: UMAP(n_jobs=threads).fit_transform(x)


def t_sne(threads):
    from openTSNE import TSNE

    return lambda x: TSNE(n_jobs=threads, random_state=7).fit(x)


def pairs(name):
    import pacmap

    return lambda x: getattr(pacmap, name)(random_state=7).fit_transform(x)


def prepared(name, threads):
    """Gives a call, what makes a matrix of its result, and whether its first run compiles."""
    same = lambda result: result
    if name.startswith("nearest-"):
        return *nearest(int(name.split("-")[1]), threads), True
    makers = {
        "k-means-10": (lambda: k_means(10), False),
        "k-means-100": (lambda: k_means(100), False),
        "pca-50": (lambda: pca(50), False),
        "pca-100": (lambda: pca(100), False),
        "ward-10": (lambda: ward(10), False),
        "hdbscan-15": (lambda: hdbscan(15), True),
        "umap": (lambda: umap(threads), True),
        "t-sne": (lambda: t_sne(threads), False),
        "pacmap": (lambda: pairs("PaCMAP"), True),
        "localmap": (lambda: pairs("LocalMAP"), True),
    }
    maker, compiles = makers[name]
    return maker(), same, compiles


def measure(name, source, target, threads, rounds, patience):
    import numpy

    rows = numpy.load(source)
    call, matrix, compiles = prepared(name, threads)
    seconds = []
    while True:
        start = time.perf_counter()
        result = call(rows)
        seconds.append(time.perf_counter() - start)
        if len(seconds) == 1:
            values = numpy.asarray(matrix(result), dtype=numpy.float64)
            numpy.save(target, values.reshape(len(rows), -1))
        least = 2 if compiles or seconds[0] < patience else 1
        if len(seconds) > rounds or (len(seconds) >= least and sum(seconds) >= patience):
            return seconds


def main(arguments):
    if arguments == ["versions"]:
        print(json.dumps(versions()))
        return
    name, source, target, threads, rounds, patience = arguments
    for variable in ["OMP", "OPENBLAS", "MKL", "NUMBA"]:
        os.environ[variable + "_NUM_THREADS"] = threads
    seconds = measure(name, source, target, int(threads), int(rounds), float(patience))
    print(json.dumps({"seconds": seconds}))


main(sys.argv[1:])

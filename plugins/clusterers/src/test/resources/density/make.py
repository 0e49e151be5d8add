"""Makes labels.csv: what scikit-learn 1.2.1 makes of points that both sides can compute from a formula, or of MNIST.

Run: python3 make.py FOLDER-OF-MNIST > labels.csv
Each line: kind of points, rows, columns, clusterer, its settings, the labels numbered by their lowest row.

The correction by predecessors is that of scikit-learn from 1.3 on; before, it mixed up rows and their places (pull request
26459), so the function is replaced here.
"""
import gzip
import sys

import numpy as np
import sklearn.cluster._optics as optics
from sklearn.cluster import DBSCAN, OPTICS


def correct_predecessor(heights, predecessors, order, start, end):
    while start < end:
        if heights[start] > heights[end] or predecessors[end] in order[start:end]:
            return start, end
        end -= 1
    return None, None


optics._correct_predecessor = correct_predecessor


def bits(count, state):
    """The high 31 bits of a linear congruential generator modulo 2^64."""
    values = []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        values.append(state >> 33)
    return values


def points(kind, rows, columns):
    if kind == "mnist":
        with gzip.open(sys.argv[1] + "/t10k-images-idx3-ubyte.gz") as file:
            return np.frombuffer(file.read(), np.uint8, rows * columns, 16).reshape(rows, columns).astype(float)
    values = np.array(bits(rows * columns, rows + columns)).reshape(rows, columns)
    if kind == "grid":
        return (values % 9).astype(float)
    # Groups of different widths: row i is of group i % 5.
    group = (np.arange(rows) % 5).reshape(rows, 1)
    return (values / 2**31 - 0.5) * (1 + group) + 4.0 * group


def numbered(labels):
    numbers = {}
    return [-1 if label < 0 else numbers.setdefault(label, len(numbers)) for label in labels]


def show(kind, data, name, settings, labels):
    text = " ".join(f"{key}={value}" for key, value in settings.items())
    print(kind, *data.shape, name, text, " ".join(map(str, numbered(labels))), sep=",")


def run(kind, data, eps, sizes=(3, 8)):
    for min_samples in sizes:
        for radius in eps:
            settings = {"eps": radius, "min_samples": min_samples}
            show(kind, data, "dbscan", settings, DBSCAN(**settings).fit(data).labels_)
        for settings in (
            {"xi": 0.05},
            {"xi": 0.2, "min_cluster_size": 15},
            {"xi": 0.01, "predecessor_correction": False},
            {"xi": 0.05, "max_eps": eps[1]},
            {"cluster_method": "dbscan", "eps": eps[0]},
            {"cluster_method": "dbscan", "eps": eps[0], "max_eps": eps[1]},
        ):
            settings = {"min_samples": min_samples, **settings}
            show(kind, data, "optics", settings, OPTICS(**settings).fit(data).labels_)


run("groups", points("groups", 400, 2), (0.25, 0.6))
run("groups", points("groups", 300, 3), (0.5, 1.1))
run("groups", points("groups", 250, 10), (2.5, 4.5))
run("grid", points("grid", 120, 2), (1.0, 1.5))
run("mnist", points("mnist", 1500, 784), (1500.5, 1800.5), sizes=(3,))

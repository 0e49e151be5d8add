"""Makes labels.csv: what scikit-learn 1.2.1 (scipy 1.10) makes of points that both sides can compute from a formula.

Run: python3 make.py > labels.csv
Each line: kind of points, rows, method, 'clusters' or 'threshold', its value, the labels numbered by their lowest row.
"""
import numpy as np
from sklearn.cluster import AgglomerativeClustering


def bits(count, state):
    """The high 31 bits of a linear congruential generator modulo 2^64."""
    values = []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        values.append(state >> 33)
    return values


def points(kind, rows):
    if kind == "scattered":
        values = [value / 2**31 for value in bits(3 * rows, rows)]
        return np.array(values).reshape(rows, 3)
    return np.array([float(value % 7) for value in bits(2 * rows, rows)]).reshape(rows, 2)


def numbered(labels):
    numbers = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]


for kind in ("scattered", "grid"):
    for rows in (12, 40, 90):
        for method in ("complete", "average", "ward"):
            for name, value in (("clusters", 2), ("clusters", 10), ("threshold", 0.3), ("threshold", 1.7)):
                settings = {"n_clusters": value} if name == "clusters" else {"n_clusters": None, "distance_threshold": value}
                labels = AgglomerativeClustering(linkage=method, **settings).fit(points(kind, rows)).labels_
                print(kind, rows, method, name, value, " ".join(map(str, numbered(labels))), sep=",")

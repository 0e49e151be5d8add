"""Writes fitted-rows.csv and fitted-distances.csv with SciPy's distances that the whole data determine, of all pairs of
rows: python3 scipy_fitted_distances.py"""

import csv
import pathlib
import sys

import numpy
import scipy
from scipy.spatial import distance

folder = pathlib.Path(__file__).parent
random = numpy.random.default_rng(21)

mixing = random.normal(size=(6, 6)) * [1e-3, 0.1, 1, 1, 30, 1e4]
rows = random.normal(size=(30, 6)) @ mixing + [5, 0, 0, -100, 3, 1e4]

inverse = numpy.linalg.inv(numpy.cov(rows.T))
variances = rows.var(axis=0, ddof=1)
metrics = {
    "mahalanobis": lambda a, b: distance.mahalanobis(a, b, inverse),
    "seuclidean": lambda a, b: distance.seuclidean(a, b, variances),
}

with open(folder / "fitted-rows.csv", "w", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([repr(float(value)) for value in row] for row in rows)
with open(folder / "fitted-distances.csv", "w", newline="") as file:
    file.write(f"# SciPy {scipy.__version__}, NumPy {numpy.__version__}, Python {sys.version.split()[0]}\n")
    writer = csv.writer(file, lineterminator="\n")
    for name, metric in metrics.items():
        for i, a in enumerate(rows):
            for j in range(i):
                writer.writerow([name, j, i, repr(float(metric(rows[j], a)))])

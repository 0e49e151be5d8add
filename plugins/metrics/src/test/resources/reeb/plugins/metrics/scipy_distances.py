"""Writes rows.csv and distances.csv with SciPy's distances of all pairs of rows: python3 scipy_distances.py"""

import csv
import pathlib
import sys
import warnings

import numpy
import scipy
from scipy.spatial import distance

warnings.simplefilter("ignore", RuntimeWarning)
folder = pathlib.Path(__file__).parent
random = numpy.random.default_rng(20)

rows = numpy.vstack([
    numpy.round(random.normal(size=(3, 7)), 3),
    random.integers(0, 2, size=(3, 7)),
    random.integers(0, 4, size=(3, 7)),
    random.random((2, 7)),
    random.random((1, 7)) * [1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9],
    numpy.zeros((1, 7)),
    numpy.full((1, 7), 2.0),
])
rows = numpy.vstack([rows, -rows[:1], rows[1:2], 3 * rows[-1:]])


def hellinger(a, b):
    """SciPy has none; its definition by SciPy's straight distance. Not-a-number for rows that it is not for."""
    shares = [numpy.sqrt(row / row.sum()) if (row >= 0).all() else row * numpy.nan for row in (a, b)]
    return numpy.nan if numpy.isnan(shares).any() else distance.euclidean(*shares) / numpy.sqrt(2)


metrics = {
    "correlation": distance.correlation,
    "hamming": distance.hamming,
    "jaccard": distance.jaccard,
    "canberra": distance.canberra,
    "braycurtis": distance.braycurtis,
    "minkowski 1": lambda a, b: distance.minkowski(a, b, 1),
    "minkowski 1.5": lambda a, b: distance.minkowski(a, b, 1.5),
    "minkowski 2": lambda a, b: distance.minkowski(a, b, 2),
    "minkowski 3": lambda a, b: distance.minkowski(a, b, 3),
    "minkowski 7.25": lambda a, b: distance.minkowski(a, b, 7.25),
    "hellinger": hellinger,
}

with open(folder / "rows.csv", "w", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([repr(float(value)) for value in row] for row in rows)
with open(folder / "distances.csv", "w", newline="") as file:
    file.write(f"# SciPy {scipy.__version__}, NumPy {numpy.__version__}, Python {sys.version.split()[0]}\n")
    writer = csv.writer(file, lineterminator="\n")
    for name, metric in metrics.items():
        for i, a in enumerate(rows):
            for j in range(i):
                value = float(metric(rows[j], a))
                writer.writerow([name, j, i, {"nan": "NaN", "inf": "Infinity"}.get(repr(value), repr(value))])

"""Writes matrices as SciPy writes them in the format of Matrix Market, and all their values beside them:
python3 scipy_sparse.py"""

import pathlib

import numpy
import scipy.io
import scipy.sparse

folder = pathlib.Path(__file__).parent
random = numpy.random.default_rng(22)


def write(name, matrix, **options):
    scipy.io.mmwrite(folder / f"{name}.mtx", scipy.sparse.coo_matrix(matrix), precision=17, **options)
    lines = [",".join(repr(float(value)) for value in row) for row in matrix]
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")


general = random.normal(size=(9, 14)) * (random.random((9, 14)) < 0.2) * 10.0 ** random.integers(-30, 30, size=14)
square = numpy.tril(random.normal(size=(8, 8)) * (random.random((8, 8)) < 0.4))
write("general", general)
write("symmetric", square + square.T, symmetry="symmetric")
write("skew-symmetric", square - square.T, symmetry="skew-symmetric")
write("pattern", (general != 0).astype(float), field="pattern")

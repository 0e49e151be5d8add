"""Writes hog-vectors.txt with scikit-image's histograms of oriented gradients of synthetic images.

Made with scikit-image 0.19.3 and numpy 1.24.2, told to take the C library's arc tangent as on processors without AVX-512:
  NPY_DISABLE_CPU_FEATURES="AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL" \
    python3 make_hog_vectors.py > hog-vectors.txt

Each case has three lines: name height width channels orientations cell-height cell-width block norm square-root; the
pixels as hexadecimal bytes; the values.
"""

import numpy as np
from skimage.feature import hog

RANDOM = np.random.RandomState(7)


def to_bytes(image):
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)


def stroke(distance, pen=1.6):
    return 255 * np.clip(pen - distance, 0, 1)


def plane(height, width):
    return np.mgrid[0:height, 0:width].astype(float)


def zero(height=28, width=28):
    y, x = plane(height, width)
    return to_bytes(stroke(abs(np.hypot((y - height / 2) / 1.3, x - width / 2) - width / 4)))


def seven(height=28, width=28):
    y, x = plane(height, width)
    bar = np.hypot(y - 6, np.maximum(abs(x - 14) - 7, 0))
    along = np.clip((y - 6) / 17, 0, 1)
    leg = np.hypot(x - (21 - 9 * along), y - (6 + 17 * along))
    return to_bytes(stroke(np.minimum(bar, leg)))


def noise(*shape):
    return RANDOM.randint(0, 256, shape).astype(np.uint8)


def diagonal(height, width):
    """Whole steps along both axes, on the ends of bins where these lie at 45 degrees."""
    y, x = plane(height, width)
    return to_bytes(3 * x + np.where(x < width / 2, 3, -3) * y + 40 + RANDOM.randint(0, 2, (height, width)))


def case(name, image, orientations=9, cell=(7, 7), block=2, norm="L2-Hys", root=False):
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    values = hog(
        image / 255.0, orientations, cell, (block, block), norm, transform_sqrt=root,
        channel_axis=2 if channels == 3 else None)
    print(name, height, width, channels, orientations, *cell, block, norm.lower(), str(root).lower())
    print(image.tobytes().hex())
    print(*("%.6f" % value for value in values))


if __name__ == "__main__":
    case("zero", zero())
    case("seven", seven())
    case("noise", noise(28, 28))
    case("l1", seven(), norm="L1")
    case("l1-root", zero(), norm="L1-sqrt")
    case("l2", noise(28, 28), norm="L2")
    case("square-root", seven(), root=True)
    case("remainder", noise(23, 31), orientations=6, cell=(5, 9), block=2)
    case("block-of-three", zero(30, 26), orientations=5, cell=(8, 6), block=3)
    case("single-cells", noise(12, 12), orientations=18, cell=(4, 4), block=1)
    case("diagonals", diagonal(16, 24), orientations=4, cell=(4, 4))
    case("diagonals-of-eight", noise(20, 20) // 16, orientations=8, cell=(5, 5))
    case("two-halves", noise(9, 16), orientations=2, cell=(3, 4))
    case("fourteen", noise(12, 12) // 8, orientations=14, cell=(6, 6), block=1)
    case("colour", noise(21, 21, 3))
    case("faint-colour", noise(16, 24, 3) // 32, cell=(8, 8))
    case("colour-square-root", noise(14, 14, 3) // 8, orientations=12, root=True, norm="L2")
    case("one-row-of-pixels", noise(1, 12), cell=(1, 3), block=1)
    case("ends-by-square-root", noise(28, 28) // 12, orientations=12, root=True)
    case("sixty-degrees", 17 * noise(28, 28) // 64, orientations=9, root=True)

"""Writes pictures in many formats with Pillow, and what Pillow reads from them, laid on white, as 0 to 255."""

import pathlib

import numpy
from PIL import Image

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 20, 12

x, y = numpy.meshgrid(numpy.arange(WIDTH), numpy.arange(HEIGHT))
ramp = numpy.stack([x * 255 // (WIDTH - 1), y * 255 // (HEIGHT - 1), (x + y) * 8 % 256], axis=2).astype(numpy.uint8)
opacity = ((x * 13 + y * 29) % 256).astype(numpy.uint8)
rgb = Image.fromarray(ramp)
rgba = Image.fromarray(numpy.dstack([ramp, opacity]))
grey = rgb.convert("L")
deep = Image.fromarray((ramp[:, :, 0].astype(numpy.uint16) * 257 - 5 * (ramp[:, :, 0] > 0)).astype(numpy.uint16))

PICTURES = {
    "lossless.webp": (rgb, {"lossless": True}),
    "lossless-alpha.webp": (rgba, {"lossless": True, "exact": True}),
    "lossy.webp": (rgb, {"quality": 95}),
    "lossy-alpha.webp": (rgba, {"quality": 95}),
    "animated.webp": (rgb, {"lossless": True, "save_all": True, "append_images": [rgb.rotate(180)]}),
    "animated.gif": (rgb.quantize(64), {"save_all": True, "append_images": [rgb.rotate(180).quantize(64)]}),
    "plain.tif": (rgb, {}),
    "lzw.tif": (rgb, {"compression": "tiff_lzw"}),
    "deflate.tif": (rgb, {"compression": "tiff_adobe_deflate"}),
    "packbits.tif": (rgb, {"compression": "packbits"}),
    "alpha.tif": (rgba, {}),
    "grey.tif": (grey, {}),
    "deep.tif": (deep, {}),
    "bits.tif": (grey.convert("1"), {"compression": "group4"}),
    "palette.tif": (rgb.quantize(64), {}),
    "inks.tif": (rgb.convert("CMYK"), {}),
    "deep.png": (deep, {}),
    "palette.png": (rgb.quantize(64), {}),
}


def read(path):
    with Image.open(path) as picture:
        if picture.mode == "I;16":
            values = numpy.asarray(picture).astype(numpy.int64)
            return numpy.repeat(((values + 128) // 257)[:, :, None], 3, axis=2)
        if picture.mode in ("RGBA", "LA", "PA"):
            white = Image.new("RGBA", picture.size, "white")
            picture = Image.alpha_composite(white, picture.convert("RGBA"))
        return numpy.asarray(picture.convert("RGB"))


with open(HERE / "expected.csv", "w", encoding="ascii") as expected:
    for name, (picture, options) in PICTURES.items():
        picture.save(HERE / name, **options)
        print(name, *read(HERE / name).flatten().tolist(), sep=",", file=expected)

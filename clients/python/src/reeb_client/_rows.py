"""Rows and pictures, as the server takes them."""

from __future__ import annotations

import base64
import math
import os
from pathlib import Path
from typing import Any, Iterable, Iterator, Mapping, Optional, Sequence

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp")


def instances(rows: Any) -> tuple[list[Any], Optional[list[Any]]]:
    """Turns what a user has into the instances of a request, with the index of a data frame or the names of files."""
    if isinstance(rows, Mapping):
        raise ValueError("rows are a list; put the mapping of a single row into one")
    if isinstance(rows, (str, os.PathLike)):
        return _pictures(list(_files(Path(rows))))
    if hasattr(rows, "iloc") and hasattr(rows, "columns"):  # a data frame of pandas
        records = [_named(record) for record in rows.to_dict("records")]
        return records, list(rows.index)
    if hasattr(rows, "tolist"):  # an array of numpy
        rows = rows.tolist()
    given = list(rows)
    if given and all(isinstance(one, (str, os.PathLike)) for one in given):
        return _pictures([Path(one) for one in given])
    return [_instance(one, at) for at, one in enumerate(given)], None


def _files(path: Path) -> Iterator[Path]:
    """The pictures of a folder, by name; or a single file."""
    if not path.is_dir():
        yield path
        return
    found = sorted(one for one in path.rglob("*") if one.suffix.lower() in PICTURES and one.is_file())
    if not found:
        raise ValueError(f"{path}: has no pictures in {', '.join(PICTURES)}")
    yield from found


def _pictures(files: Sequence[Path]) -> tuple[list[Any], list[str]]:
    return [_picture(file.read_bytes()) for file in files], [str(file) for file in files]


def _picture(content: bytes) -> dict[str, str]:
    return {"b64": base64.b64encode(content).decode("ascii")}


def _instance(one: Any, at: int) -> Any:
    if isinstance(one, (bytes, bytearray, memoryview)):
        return _picture(bytes(one))
    if isinstance(one, Mapping):
        return _named(one)
    if hasattr(one, "tolist"):
        one = one.tolist()
    if isinstance(one, Iterable) and not isinstance(one, str):
        return [_value(value) for value in one]
    raise ValueError(
        f"row {at} is {one!r}; rows are lists of numbers, mappings from column to number, bytes of pictures, or paths"
    )


def _named(record: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): _value(value) for name, value in record.items()}


def _value(value: Any) -> Any:
    """Gives plain numbers and texts: what JSON cannot say, such as a gap, is nothing."""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, (list, tuple)):
        return [_value(one) for one in value]
    return value if isinstance(value, (int, float, str, bool, type(None))) else str(value)

"""Hands arrays, sparse matrices and tables to the engine, as files that it maps into memory: never as JSON."""

from __future__ import annotations

import csv
import datetime
import math
import os
from pathlib import Path
from types import MappingProxyType
from typing import Any, Mapping, NamedTuple, Optional, Sequence

import numpy as np
import numpy.typing as npt

from ._errors import InputError

Array = npt.NDArray[Any]
MASKS: Any = np.ma  # Not typed in each version of NumPy
WRONG = 2


class Column(NamedTuple):
    """A column of a table: what it is in Reeb's words, and its values; missing ones are None, or not-a-number among numbers."""

    name: str
    kind: str
    values: Any


# What a step says of how its table stands in a file, and of nothing that is in it.
FORM = frozenset(
    "name use file format vector precision delimiter header decimal thousands dates comment strict encoding text".split()
)
TABLES = ("csv", "table")


def source(data: Any, folder: Path, name: str = "data", before: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
    """Writes data into a folder.

    :param data: an array, a sparse matrix, a data frame of pandas or polars, an AnnData, a pair of an array and a data frame of
        the same rows, or a list of rows
    :param before: the step that it takes the place of; what that says of the columns and rows of a table holds for a data frame, too
    :return: the step of a workflow that reads what was written, but for its name
    :raises InputError: where the data cannot be handed over
    """
    if isinstance(data, (str, os.PathLike)):
        raise _mistake(
            f"data is the path {os.fspath(data)!r}; give the rows themselves, such as pandas.read_csv reads them, or name the file in the workflow: sets={{'STEP.file': ...}}"
        )
    if hasattr(data, "obs") and hasattr(data, "X"):
        names = [str(one) for one in data.var_names] if hasattr(data, "var_names") else None
        return _beside(data.X, data.obs, folder, name, names)
    if isinstance(data, tuple) and len(data) == 2 and _is_frame(data[1]):
        return _beside(data[0], data[1], folder, name, None)
    if _is_frame(data):
        columns = _columns(data)
        return _instead(columns, folder, name, before) if before.get("use") in TABLES else _frame(columns, folder, name)
    if _is_sparse(data):
        return {"use": "matrix-market", "file": _sparse_file(data, folder, name)}
    return {"use": "npy", "file": _array_file(matrix(data), folder, name)}


def matrix(data: Any) -> Array:
    """Gives data as an array of numbers as Reeb takes them: real, in C order, in the machine's byte order.

    :raises InputError: where it is none
    """
    if MASKS.is_masked(data):
        # What is masked is missing, whatever lies below the mask.
        data = data.astype(np.float64).filled(np.nan)
    try:
        array = np.asarray(data)
    except ValueError as wrong:
        raise _mistake(f"the data are no array of numbers: {wrong}") from None
    if array.dtype.kind == "O":
        try:
            array = array.astype(np.float64)
        except (TypeError, ValueError) as wrong:
            raise _mistake(
                f"the array holds objects that are no numbers ({wrong}); give a data frame for columns of text, or numbers alone"
            ) from None
    if array.dtype.kind == "c":
        raise _mistake("Complex data not supported; give real numbers, such as the real and the imaginary parts side by side")
    if array.dtype.kind not in "biuf":
        raise _mistake(f"the array holds values of the type {array.dtype}; numbers are wanted")
    if array.ndim == 0 or array.ndim > 4:
        raise _mistake(f"the array has {array.ndim} dimensions; rows of one to three are wanted")
    if array.dtype.kind == "b":
        array = array.astype(np.uint8)
    elif array.dtype.kind == "f" and array.dtype.itemsize > 8:
        array = array.astype(np.float64)
    return np.ascontiguousarray(array, array.dtype.newbyteorder("="))


def _mistake(message: str) -> InputError:
    return InputError([message], WRONG)


def _is_sparse(data: Any) -> bool:
    return hasattr(data, "tocoo") and hasattr(data, "nnz")


def _is_frame(data: Any) -> bool:
    return hasattr(data, "columns") and hasattr(data, "dtypes") and hasattr(data, "shape")


def _array_file(array: Array, folder: Path, name: str) -> str:
    file = folder / f"{name}.npy"
    np.save(file, array, allow_pickle=False)
    return str(file)


def _sparse_file(data: Any, folder: Path, name: str) -> str:
    from scipy.io import mmwrite

    if data.dtype.kind not in "biuf":
        raise _mistake(f"the sparse matrix holds values of the type {data.dtype}; real numbers are wanted")
    if data.nnz and not np.isfinite(np.asarray(data.tocoo().data, dtype=np.float64)).all():
        raise _mistake("the sparse matrix holds values that are NaN or infinity; leave out these rows, or give them values")
    file = folder / f"{name}.mtx"
    matrix = data.tocoo()
    if matrix.dtype.kind == "b" or matrix.dtype == np.float16:
        matrix = matrix.astype(np.float32)
    mmwrite(str(file), matrix, symmetry="general")
    return str(file)


def _beside(features: Any, table: Any, folder: Path, name: str, names: Optional[list[str]]) -> dict[str, Any]:
    """Writes features with a table of the same rows."""
    columns = _columns(table)
    rows = features.shape[0] if hasattr(features, "shape") else len(features)
    if columns and len(columns[0].values) != rows:
        raise _mistake(f"the array has {rows:,} rows, but the table beside it {len(columns[0].values):,}")
    if _is_sparse(features):
        step: dict[str, Any] = {"use": "matrix-market", "file": _sparse_file(features, folder, name)}
    else:
        step = {"use": "npy", "file": _array_file(matrix(features), folder, name)}
        if names is not None:
            step["names"] = names
    if columns:
        file = folder / f"{name}-columns.csv"
        _write(columns, file)
        step["labels" if step["use"] == "matrix-market" else "metadata"] = str(file)
    return step


def _frame(columns: Sequence[Column], folder: Path, name: str) -> dict[str, Any]:
    """Writes a table: as an array, which is fast, where it has nothing but numbers."""
    numbers = _of_numbers(columns)
    if not numbers:
        raise _mistake(
            "the data frame has no column of numbers, which rows could be compared by; "
            f"it has {', '.join(f'{column.name} ({column.kind})' for column in columns) or 'no columns'}"
        )
    if len(numbers) == len(columns):
        _require_names(columns)
        array = np.column_stack([column.values for column in columns])
        return {"use": "npy", "file": _array_file(matrix(array), folder, name), "names": [column.name for column in columns]}
    return {
        **_table(columns, folder, name),
        "columns": [column.name for column in numbers],
        "labels": [column.name for column in columns if column not in numbers],
        "types": {column.name: column.kind for column in columns},
    }


def _instead(columns: Sequence[Column], folder: Path, name: str, before: Mapping[str, Any]) -> dict[str, Any]:
    """Writes a table in place of one that a step has read from a file: numbers are looked at as they are there."""
    numbers = _of_numbers(columns)
    kept = {parameter: value for parameter, value in before.items() if parameter not in FORM}
    types = {column.name: column.kind for column in columns if column not in numbers}
    return {**_table(columns, folder, name), **kept, "types": {**types, **kept.get("types", {})}}


def _of_numbers(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.kind in ("number", "whole")]


def _require_names(columns: Sequence[Column]) -> None:
    names = [column.name for column in columns]
    twice = sorted({one for one in names if names.count(one) > 1})
    if twice:
        raise _mistake(f"the data frame has several columns named {', '.join(twice)}; name each differently")


def _table(columns: Sequence[Column], folder: Path, name: str) -> dict[str, Any]:
    _require_names(columns)
    file = folder / f"{name}.csv"
    _write(columns, file)
    return {"use": "csv", "file": str(file), "header": "yes", "delimiter": ","}


def _write(columns: Sequence[Column], file: Path) -> None:
    with open(file, "w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow([column.name for column in columns])
        lines.writerows(zip(*([_text(value) for value in column.values] for column in columns)))


def _text(value: Any) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, (float, np.floating)):
        return repr(float(value)) if math.isfinite(value) else str(float(value))
    return str(value)


def _columns(frame: Any) -> list[Column]:
    names = list(frame.columns)
    if type(frame).__module__.startswith("polars"):
        return [_polars(frame[name], str(name)) for name in names]
    columns = [_pandas(frame.iloc[:, at], _plain_name(name)) for at, name in enumerate(names)]
    index = frame.index
    if index.dtype.kind == "M":
        columns.insert(0, Column(str(index.name or "date"), "date", [_moment(value) for value in index]))
    if index.dtype.kind in "OU" or str(index.dtype) in ("str", "string"):
        name = str(index.name or "row")
        taken = {column.name for column in columns}
        while index.name is None and name in taken:
            name += "_"
        columns.insert(0, Column(name, "text", [str(one) for one in index]))
    return columns


def _plain_name(name: Any) -> str:
    """Gives a column's name as one text, also where it has several levels."""
    return " ".join(str(level) for level in name) if isinstance(name, tuple) else str(name)


def _pandas(series: Any, name: str) -> Column:
    import pandas as pd

    kinds = pd.api.types
    if kinds.is_bool_dtype(series.dtype):
        return Column(name, "boolean", [None if missing else bool(value) for value, missing in zip(series, series.isna())])
    if isinstance(series.dtype, pd.CategoricalDtype):
        return Column(name, "category", _texts(series))
    if kinds.is_complex_dtype(series.dtype):
        raise _mistake(f"column {name}: Complex data not supported; give real numbers")
    if kinds.is_numeric_dtype(series.dtype):
        return Column(name, "number", _numbers(series.to_numpy(dtype=np.float64, na_value=np.nan), series.dtype))
    if isinstance(series.dtype, pd.PeriodDtype):
        series = series.dt.to_timestamp()
    if kinds.is_datetime64_any_dtype(series.dtype):
        return Column(name, "date", [_moment(value) for value in series])
    if kinds.is_timedelta64_dtype(series.dtype):
        return Column(name, "number", series.dt.total_seconds().to_numpy(dtype=np.float64))
    values = series.dropna()
    if len(values) and all(isinstance(value, datetime.date) for value in values):
        return Column(name, "date", [_moment(value) for value in series])
    odd = next((value for value in values if not isinstance(value, (str, bool, int, float, np.generic))), None)
    if odd is not None:
        raise _mistake(f"column {name}: holds {type(odd).__name__}, such as {str(odd)[:40]!r}; numbers, texts, categories and dates are taken")
    return Column(name, "category" if series.nunique() <= len(series) / 2 else "text", _texts(series))


def _polars(series: Any, name: str) -> Column:
    kind = str(series.dtype)
    if kind == "Boolean":
        return Column(name, "boolean", series.to_list())
    if series.dtype.is_numeric():
        return Column(name, "number", _numbers(series.cast(float).fill_null(math.nan).to_numpy(), series.dtype))
    if kind.startswith(("Date", "Datetime")):
        return Column(name, "date", [_moment(value) for value in series.to_list()])
    if kind.startswith(("Categorical", "Enum")):
        return Column(name, "category", [value for value in series.to_list()])
    if kind in ("String", "Utf8"):
        return Column(name, "category" if series.n_unique() <= len(series) / 2 else "text", series.to_list())
    raise _mistake(f"column {name}: is of the type {kind}; numbers, texts, categories and dates are taken")


def _texts(series: Any) -> list[Optional[str]]:
    return [None if missing else str(value) for value, missing in zip(series, series.isna())]


def _numbers(values: Array, dtype: Any) -> Array:
    return values.astype(np.float32) if str(dtype) in ("float32", "float16", "Float32") else values


def _moment(value: Any) -> Optional[str]:
    if value is None or value != value:
        return None
    if not isinstance(value, datetime.datetime):
        return str(value)
    if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0) and value.tzinfo is None:
        return value.strftime("%Y-%m-%d")
    return value.isoformat(timespec="microseconds" if value.microsecond else "seconds")


def by_step(data: Any, sources: Sequence[str]) -> Mapping[str, Any]:
    """Tells which step each of several data is for.

    :param sources: the steps of the workflow that load data
    """
    if isinstance(data, Mapping) and not _is_frame(data):
        return data
    if len(sources) != 1:
        known = ", ".join(sources) or "none"
        raise _mistake(f"the workflow has {len(sources)} steps that load data ({known}); say for which: data={{'step': array}}")
    return {sources[0]: data}

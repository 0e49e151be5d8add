"""Whatever is given for rows arrives as it is, or is refused in one line."""

from typing import Any, Callable

import numpy as np
import pandas as pd
import polars as pl
import pytest
import reeb
import scipy.sparse
from reeb._data import MASKS

ROWS = np.random.default_rng(0).integers(0, 200, size=(60, 5)).astype(np.float64)
FLOW = reeb.Workflow().step("rows", "clusters").step("near", "neighbors", of="rows", k=2, weights="distances")


def arrived(data: Any) -> Any:
    """Gives the rows that the engine has got."""
    return np.asarray(reeb.run(FLOW, data=data, progress=False).points("rows"))


GOOD: dict[str, Callable[[], Any]] = {
    "float64": lambda: ROWS,
    "float32": lambda: ROWS.astype(np.float32),
    "float16": lambda: ROWS.astype(np.float16),
    "long double": lambda: ROWS.astype(np.longdouble),
    "int64": lambda: ROWS.astype(np.int64),
    "int8": lambda: (ROWS / 2).astype(np.int8) * 1,
    "uint8": lambda: ROWS.astype(np.uint8),
    "other byte order": lambda: ROWS.astype(">f8"),
    "columns first": lambda: np.asfortranarray(ROWS),
    "every second column": lambda: np.repeat(ROWS, 2, axis=1)[:, ::2],
    "backwards": lambda: ROWS[::-1],
    "read-only": lambda: np.broadcast_to(ROWS[:1], (60, 5)) + ROWS * 0,
    "objects": lambda: ROWS.astype(object),
    "lists": lambda: ROWS.tolist(),
    "bool": lambda: ROWS > 100,
    "nothing masked": lambda: MASKS.masked_array(ROWS),
}


@pytest.mark.parametrize("kind", GOOD)
def test_arrays(kind: str) -> None:
    given = GOOD[kind]()
    np.testing.assert_array_equal(arrived(given).astype(np.float64), np.asarray(given, dtype=np.float64))


@pytest.mark.parametrize("form", ["csr", "csc", "coo", "lil"])
def test_sparse_matrices(form: str) -> None:
    kept = np.where(ROWS > 100, ROWS, 0)
    result = reeb.run(FLOW, data=scipy.sparse.csr_matrix(kept).asformat(form), progress=False)
    np.testing.assert_allclose(result.neighbors("rows").toarray(), kept)


def test_tables() -> None:
    frame = pd.DataFrame(ROWS, columns=list("abcde"))
    np.testing.assert_array_equal(arrived(frame), ROWS)
    frame["whole"] = pd.array(range(60), dtype="Int64")
    np.testing.assert_array_equal(arrived(frame)[:, 5], range(60))
    table = pl.DataFrame({"x": ROWS[:, 0], "kind": ["a", "b"] * 30, "day": pd.date_range("2024-01-01", periods=60).to_list(), "whole": range(60)})
    result = reeb.run(FLOW, data=table, progress=False)
    np.testing.assert_array_equal(result.points("rows"), np.column_stack([ROWS[:, 0], range(60)]))
    assert list(result.table("rows")["kind"]) == ["a", "b"] * 30
    assert result.table("rows")["day"].iloc[0] == "2024-01-01"


def test_tables_of_polars_keep_what_each_column_is() -> None:
    table = pl.DataFrame(
        {
            "x": [float(row) for row in range(60)],
            "kind": pl.Series(["a", "b", None] * 20, dtype=pl.Categorical),
            "size": pl.Series(["small", "large"] * 30, dtype=pl.Enum(["small", "large"])),
            "sure": [True, None, False] * 20,
            "word": [f"w{row}" for row in range(60)],
        }
    )
    back = reeb.run(FLOW, data=table, progress=False).to_polars("rows")
    for name in ("kind", "size", "word"):
        assert back[name].to_list() == table[name].to_list()
    assert [None if said is None else str(said).lower() == "true" for said in back["sure"]] == table["sure"].to_list()
    with pytest.raises(reeb.InputError, match="column l: is of the type List"):
        reeb.run(FLOW, data=table.with_columns(l=pl.Series([[1]] * 60)))


def test_arrays_with_tables_beside() -> None:
    class Annotated:
        X = ROWS
        obs = pd.DataFrame({"type": ["T", "B"] * 30}, index=[f"cell {row}" for row in range(60)])
        var_names = [f"gene {column}" for column in range(5)]

    for data in (Annotated(), (ROWS, Annotated.obs)):
        result = reeb.run(FLOW, data=data, progress=False)
        table = result.table("rows")
        assert list(table["type"]) == ["T", "B"] * 30
        assert table["row.1" if "row.1" in table else "row"].iloc[3] == "cell 3" if "row" in table else True
    assert "gene 4" in reeb.run(FLOW, data=Annotated(), progress=False).table("rows")


def holed() -> Any:
    array = ROWS.copy()
    array[3, 2] = np.nan
    return array


BAD: dict[str, tuple[Callable[[], Any], str]] = {
    "not a number": (holed, "row 3, value 2: the value is missing or not a number"),
    "masked": (lambda: MASKS.masked_equal(ROWS, ROWS[3, 2]), "the value is missing or not a number"),
    "infinite": (lambda: np.where(ROWS == ROWS[0, 0], np.inf, ROWS), "row 0, value 0"),
    "complex": (lambda: ROWS * 1j, "Complex data not supported"),
    "text": (lambda: np.array([["a", "b"]]), "values of the type <U1; numbers are wanted"),
    "objects": (lambda: np.array([[1, object()]], dtype=object), "objects that are no numbers"),
    "ragged": (lambda: [[1, 2], [3]], "no array of numbers"),
    "a number": (lambda: 3, "has 0 dimensions"),
    "dates": (lambda: np.array([["2024-01-01"]], dtype="datetime64[D]"), "numbers are wanted"),
    "holes in a table": (lambda: pd.DataFrame(holed()), "row 3"),
    "holes beside text": (lambda: pd.DataFrame(holed()).assign(t="x"), "line 5, column '2'|line 5"),
    "text alone": (lambda: pd.DataFrame({"t": ["x", "y"]}), "no column of numbers"),
    "lists in a table": (lambda: pd.DataFrame({"a": [1.0], "l": [[1]]}), "column l: holds list"),
    "columns of one name": (lambda: pd.DataFrame(ROWS[:, :2], columns=["a", "a"]), "several columns named a"),
    "sparse holes": (lambda: scipy.sparse.csr_matrix(holed()), "NaN or infinity"),
    "a table of other rows": (lambda: (ROWS, pd.DataFrame({"t": ["x"]})), "60 rows, but the table beside it 1"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_right_is_refused_in_one_line(kind: str) -> None:
    make, words = BAD[kind]
    with pytest.raises(reeb.InputError, match=words) as told:
        arrived(make())
    assert len(told.value.messages) == 1
    assert "/tmp" not in str(told.value)

"""Workflows, and what comes of them."""

import json
from pathlib import Path
from typing import Any

import networkx
import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
import reeb

ROWS = 200


def circle() -> npt.NDArray[np.float64]:
    angle = np.linspace(0, 2 * np.pi, ROWS, endpoint=False)
    return np.column_stack([np.cos(angle), np.sin(angle)])


def flow() -> reeb.Workflow:
    return (
        reeb.Workflow("Round", seed=3)
        .step("points", "csv", file="nowhere.csv")
        .step(
            "graph",
            "mapper",
            of="points",
            lens={"use": "coordinate", "columns": [0]},
            cover={"use": "cubes", "resolution": 8, "overlap": 0.4},
            clusterer={"use": "dbscan", "eps": 0.2, "minPoints": 3},
        )
        .step("lens", "pca", of="points", components=2)
        .step("figure", "graph-figure", of="graph")
        .step("page", "explorer", of=["lens", "graph"])
        .step("clusters", "hdbscan", of="points")
        .step("near", "neighbors", of="points", k=3, weights="distances", direction="directed")
        .step("pairs", "points-npz", of="near")
    )


@pytest.fixture(scope="module")
def run() -> reeb.Run:
    return reeb.run(flow(), data=circle(), progress=False)


def test_gives_arrays_that_are_mapped(run: reeb.Run) -> None:
    points = run.points("points")
    assert isinstance(points, np.memmap)
    np.testing.assert_allclose(points, circle(), atol=1e-7)
    assert run.points("lens").shape == (ROWS, 2)
    assert run.points("lens") is not run.points("lens")
    assert run.neighbors("near").nnz == 3 * ROWS


def test_gives_graphs(run: reeb.Run, tmp_path: Path) -> None:
    graph = run.graph()
    assert (len(graph), len(graph.edges)) == (14, 14)
    made = graph.to_networkx()
    assert len(networkx.cycle_basis(made)) == 1
    assert made.nodes[0]["rows"] == graph[0].rows.tolist()
    for edge in graph.edges:
        assert edge.shared == len(set(graph[edge.source].rows) & set(graph[edge.target].rows))
    assert graph.ledger["covered"] == len(np.unique(np.concatenate([node.rows for node in graph])))
    assert graph.membership().sum() == sum(node.size for node in graph)
    networkx.write_graphml(graph.to_networkx(lists=False), tmp_path / "graph.graphml")
    networkx.write_gexf(graph.to_networkx(lists=False), tmp_path / "graph.gexf")
    assert networkx.read_graphml(tmp_path / "graph.graphml").nodes["0"]["lens 1"] == graph[0].lens[0]
    assert (graph.components() == 0).all()
    assert list(graph.to_pandas()["size"]) == [node.size for node in graph]
    kepler = graph.to_kepler()
    assert sum(map(len, kepler["links"].values())) == 14
    assert "14 nodes, 14 edges" in repr(graph)


def test_gives_tables(run: reeb.Run) -> None:
    table = run.table("clusters")
    assert list(table.index) == list(range(ROWS))
    assert "clusters" in table
    assert run.to_polars("clusters").height == ROWS


def test_gives_figures_pictures_and_pages(run: reeb.Run, tmp_path: Path) -> None:
    assert "explained variance" in run.figures("lens")
    picture = run.picture("figure")
    assert (picture._repr_png_() or b"").startswith(b"\x89PNG")
    assert picture._repr_svg_() is None
    assert "<svg" in (run.picture("figure.svg")._repr_svg_() or "")
    assert picture.save(tmp_path / "kept.png").read_bytes() == picture.data
    frame = run.page()._repr_html_()
    assert frame.startswith("<iframe srcdoc=") and "&lt;script" in frame
    assert "<td>graph</td>" in run._repr_html_()
    assert "14 nodes" in repr(run)
    with pytest.raises(reeb.InputError, match="no picture other; it has figure.png"):
        run.picture("other")


def test_names_the_steps_where_one_is_not_there(run: reeb.Run) -> None:
    for asked in (run.points, run.figures, run.table, run.graph):
        with pytest.raises(reeb.InputError, match="no step 'len'; it has points, graph, lens"):
            asked("len")
    with pytest.raises(reeb.InputError, match="data is the path 'circle.csv'; give the rows themselves"):
        reeb.run(flow(), data="circle.csv")


def test_is_what_the_command_line_makes_of_the_same(run: reeb.Run, tmp_path: Path) -> None:
    np.save(tmp_path / "points.npy", circle())
    file = reeb.Workflow.of(flow().to_dict()).step("points", "npy", file="points.npy").save(tmp_path / "w.json")
    again = reeb.run(file, out=tmp_path / "out", progress=False)
    assert again.folder == tmp_path / "out"
    assert again.points("lens").tobytes() == run.points("lens").tobytes()
    assert [node.rows.tolist() for node in again.graph()] == [node.rows.tolist() for node in run.graph()]
    opened = reeb.Run.open(tmp_path / "out", base=tmp_path)
    assert len(opened.graph()) == 14
    with pytest.raises(reeb.InputError, match="out"):
        reeb.run(file, out=tmp_path / "out", progress=False)
    reeb.run(file, out=tmp_path / "out", overwrite=True, progress=False)


def test_takes_settings(run: reeb.Run) -> None:
    coarse = reeb.run(flow(), data={"points": circle()}, graph__cover__resolution=4, sets={"graph.minIntersection": 2}, seed=5, progress=False)
    assert len(coarse.graph()) < 14
    assert coarse.record["workflow"]["seed"] == 5
    assert coarse.points("lens").shape == (ROWS, 2)
    with pytest.raises(TypeError, match="no argument 'resolution'"):
        reeb.run(flow(), data=circle(), resolution=3)


def test_tells_every_mistake_with_its_place() -> None:
    with pytest.raises(reeb.InputError) as told:
        reeb.run(flow().step("lens", "pca", of="points", component=2), data=circle(), graph__nois="drop")
    assert len(told.value.messages) == 2
    assert "did you mean 'noise'?" in str(told.value) and "did you mean 'components'?" in str(told.value)
    assert str(told.value).startswith("workflow:")
    with pytest.raises(reeb.InputError, match="nowhere.csv"):
        reeb.run(flow())
    with pytest.raises(reeb.InputError, match="no step 'dots'; it has points"):
        reeb.run(flow(), data={"dots": circle()})
    with pytest.raises(reeb.InputError, match="there is no such file"):
        reeb.run("none.json")
    with pytest.raises(ValueError, match="2 steps that load data"):
        reeb.run(flow().step("more", "digits"), data=circle())


def test_tells_how_it_goes(capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[dict[str, Any]] = []
    reeb.run(flow(), data=circle(), progress=heard.append)
    assert {event["step"] for event in heard if event["event"] == "ended"} == set(flow())
    assert heard[-1]["event"] == "finished"
    reeb.run(reeb.Workflow().step("rows", "clusters", rows=1500).step("map", "t-sne", of="rows", iterations=300), cache=False, progress=True)
    assert "map: " in capsys.readouterr().err


def test_workflows_are_saved_and_read(tmp_path: Path) -> None:
    made = flow()
    assert reeb.Workflow.load(made.save(tmp_path / "w.json")) == made
    assert json.loads((tmp_path / "w.json").read_text())["steps"][0]["use"] == "csv"
    assert made["lens"]["components"] == 2 and len(made) == 8 and made.sources() == ["points"]
    (tmp_path / "c.json").write_text('{// so\n "name": "a // b", /* and\n so */ "steps": [{"name": "d", "use": "digits"}]}')
    read = reeb.Workflow.load(tmp_path / "c.json")
    assert read.name == "a // b" and list(read) == ["d"]
    (tmp_path / "bad.json").write_text('{"steps": [}')
    for wrong in ("bad.json", "no.json"):
        with pytest.raises(reeb.InputError, match=wrong):
            reeb.Workflow.load(tmp_path / wrong)


def test_steps_that_were_not_needed_are_told() -> None:
    reeb.run(flow(), data=circle(), progress=False)
    again = reeb.run(reeb.Workflow.of(flow().to_dict()).step("wide", "pca", of="lens"), data=circle(), progress=False)
    assert "<td>lens</td>" in again._repr_html_() and "lens" in repr(again)
    assert again.points("lens").shape == (ROWS, 2)


def test_files_go_with_the_result() -> None:
    result = reeb.run(flow(), data=circle(), progress=False)
    folder, points = result.folder, result.points("lens")
    assert folder.is_dir()
    del result
    assert not folder.exists()
    assert points.shape == (ROWS, 2) and np.isfinite(points).all()


def test_frames_keep_their_columns() -> None:
    frame = pd.DataFrame(circle(), columns=["x", "y"])
    frame["half"] = pd.Categorical(np.where(frame["y"] > 0, "upper", "lower"))
    frame["number"] = pd.Categorical(np.arange(ROWS) % 3)
    frame["day"] = pd.date_range("2024-01-01", periods=ROWS)
    frame["when"] = pd.date_range("2024-01-01 10:00", periods=ROWS, freq="h")
    frame["month"] = pd.period_range("2024-01", periods=ROWS, freq="M")
    frame["sure"] = frame["x"] > 0
    frame["word"] = [f"w{row}" for row in range(ROWS)]
    frame.loc[3, "word"] = None
    result = reeb.run(flow(), data=frame, progress=False)
    np.testing.assert_array_equal(result.points("points"), frame[["x", "y"]].to_numpy())
    table = result.table("points")
    assert list(table["half"]) == list(frame["half"])
    assert list(table["word"].drop(3)) == list(frame["word"].drop(3))
    assert table["day"].iloc[31] == "2024-02-01"
    assert table["month"].iloc[13] == "2025-02-01"
    columns = result.graph()[0].columns
    assert columns["half mode"] in ("upper", "lower") and columns["number mode"] in ("0", "1", "2")
    assert columns["day mean"].startswith("2024") and columns["sure mode"] in ("true", "false")


def test_frames_keep_days_of_their_index_and_names_of_several_levels() -> None:
    frame = pd.DataFrame(circle(), columns=pd.MultiIndex.from_tuples([("at", "x"), ("at", "y")]), index=pd.date_range("2024-01-01", periods=ROWS))
    table = reeb.run(flow(), data=frame, progress=False).table("points")
    assert table["date"].iloc[31] == "2024-02-01"
    assert {"at x", "at y"} <= set(table)


def test_a_frame_in_place_of_a_file_is_read_as_the_file_is(tmp_path: Path) -> None:
    x, y = circle().T
    frame = pd.DataFrame({"customer_id": np.arange(ROWS) + 1000, "zip": 9000 + np.arange(ROWS) % 7, "x": x, "y": y, "kind": ["a", "b"] * 100})
    frame.loc[5, "x"] = np.nan
    frame.to_csv(tmp_path / "c.csv", index=False)
    made = flow().step("points", "csv", file=str(tmp_path / "c.csv"), columns=["x", "y"], labels=["kind"], invalid="drop-row")
    of_file, of_frame = (reeb.run(made, data=data, progress=False) for data in (None, frame))
    assert of_frame.table("points").equals(of_file.table("points"))
    assert list(of_frame.table("points").columns) == ["x", "y", "kind"]
    assert [node.rows.tolist() for node in of_frame.graph()] == [node.rows.tolist() for node in of_file.graph()]
    with pytest.raises(reeb.InputError, match="did you mean 'columns'"):
        reeb.run(made.step("points", "csv", file="c.csv", colunms=["x"]), data=frame, progress=False)


def test_rows_of_nodes_have_places_where_some_were_left_out() -> None:
    frame = pd.DataFrame(circle(), columns=["y", "x"])
    frame.loc[5, "x"] = np.nan
    with_gap = flow().step("points", "csv", file="nowhere.csv", invalid="drop-row")
    run = reeb.run(with_gap, data=frame, progress=False)
    graph, points, table = run.graph(), run.points("points"), run.table("points")
    assert len(points) == ROWS - 1 and 5 not in graph.numbers
    for node in graph:
        np.testing.assert_array_equal(points[graph.places(node.rows)], table.loc[node.rows, ["y", "x"]])
        np.testing.assert_allclose(points[graph.places(node.rows)], circle()[node.rows], atol=1e-7)
    belongs = graph.membership()
    assert belongs.shape == (ROWS - 1, len(graph))
    assert belongs.sum() == sum(node.size for node in graph)
    np.testing.assert_array_equal(graph.components() >= 0, np.asarray(belongs.sum(axis=1)).ravel() > 0)

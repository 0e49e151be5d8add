import http.server
import json
import math
import threading
from typing import Any, Iterator

import pytest
from reeb_client import Client, Prediction, ReebError

ADELIE = [39.1, 18.7, 181, 3750]
GENTOO = [50.4, 15.7, 222, 5750]
COLUMNS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]


def test_tells_what_is_served(client: Client) -> None:
    assert client.models() == ["penguins"]
    info = client.info("penguins")
    assert info["input"]["names"] == COLUMNS
    assert info["rows"] > 300
    assert len(client.nodes("penguins")) == info["nodes"]
    assert client.live() and client.ready()


def test_finds_the_nodes_of_rows(client: Client) -> None:
    said = client.predict("penguins", [ADELIE, GENTOO])
    assert [one.row for one in said] == [0, 1]
    assert said[0].group != said[1].group
    assert "Adelie" in said[0].name and "Gentoo" in said[1].name
    assert said[0].confidence == 1 and len(said[0].lens) == 2
    assert sum(share.share for share in said[0].nodes) == pytest.approx(1)
    assert said[0].features == () and said[0].nearest == ()
    assert list(said[:1]) == [said[0]]


def test_gives_features_where_asked_for(client: Client) -> None:
    said = client.predict("penguins", [ADELIE], features=True)
    assert len(said[0].features) == 4


def test_takes_rows_by_name_in_any_order(client: Client) -> None:
    named = dict(zip(COLUMNS, GENTOO))
    mixed = {"species": "unknown", **dict(reversed(list(named.items())))}
    assert client.predict("penguins", [mixed])[0] == client.predict("penguins", [GENTOO])[0]


def test_takes_none_and_many(client: Client) -> None:
    assert len(client.predict("penguins", [])) == 0
    many = client.predict("penguins", [ADELIE, GENTOO] * 2500)
    assert [one.row for one in many] == list(range(5000))
    assert len({one.node for one in many}) == 2


def test_takes_and_gives_arrays(client: Client) -> None:
    numpy = pytest.importorskip("numpy")
    rows = numpy.array([ADELIE, GENTOO])
    said = client.predict("penguins", rows)
    assert said.to_numpy().shape == (2, 2)
    assert said.to_numpy("node").tolist() == [one.node for one in said]
    assert client.features("penguins", rows).shape == (2, 4)
    with pytest.raises(ValueError, match="'lens'"):
        said.to_numpy("nodes")


def test_takes_and_gives_data_frames(client: Client) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame([ADELIE, GENTOO], columns=COLUMNS, index=["a", "b"]).assign(island="Dream")
    said = client.predict("penguins", frame).to_pandas()
    assert list(said.index) == ["a", "b"]
    assert list(said.columns)[:3] == ["node", "name", "group"]
    assert said["lens 1"].notna().all()
    counted = pandas.DataFrame([ADELIE, GENTOO], columns=COLUMNS, index=[7, 9])
    joined = counted.join(client.predict("penguins", counted).to_pandas())
    assert joined["name"].notna().all()


@pytest.mark.parametrize(
    "rows, told",
    [
        ([[1, 2]], "4"),
        ([{"bill_length_mm": 1}], "bill_depth_mm"),
        ([[1, 2, 3, float("nan")]], "instance 0"),
    ],
)
def test_says_what_is_wrong_with_rows(client: Client, rows: Any, told: str) -> None:
    with pytest.raises(ReebError, match=told) as refused:
        client.predict("penguins", rows)
    assert refused.value.status == 400


def test_counts_rows_over_all_batches(client: Client) -> None:
    rows = [ADELIE] * 5000
    rows[4500] = [1, 2, 3]
    with pytest.raises(ReebError, match="instance 4500"):
        client.predict("penguins", rows)


def test_says_which_model_is_not_there(client: Client) -> None:
    with pytest.raises(ReebError) as refused:
        client.predict("penguin", [ADELIE])
    assert refused.value.status == 404


def test_refuses_what_is_no_row(client: Client) -> None:
    with pytest.raises(ValueError, match="row 1 is 7"):
        client.predict("penguins", [ADELIE, 7])
    with pytest.raises(ValueError, match="a list"):
        client.predict("penguins", dict(zip(COLUMNS, ADELIE)))


def test_says_that_nobody_answers() -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as taken:
        port = taken.server_port
    client = Client(f"http://127.0.0.1:{port}", timeout=2)
    assert not client.live()
    with pytest.raises(ReebError, match="no server answers") as refused:
        client.models()
    assert refused.value.status == 0


@pytest.mark.parametrize("url", ["127.0.0.1:8080", "ftp://a", "http://"])
def test_refuses_what_is_no_address(url: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Client(url)


class Busy(http.server.BaseHTTPRequestHandler):
    """Is too busy twice, and then answers."""

    protocol_version = "HTTP/1.1"
    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.headers.get("Authorization", ""))
        ready = len(self.asked) == 3
        body = json.dumps({"models": []} if ready else {"detail": "busy"}).encode()
        self.send_response(200 if ready else 503)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Retry-After", "0")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *values: Any) -> None:
        pass


@pytest.fixture()
def busy() -> Iterator[str]:
    Busy.asked.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Busy) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_asks_a_busy_server_again_with_its_token(busy: str) -> None:
    with Client(busy, token="secret") as client:
        assert client.models() == []
    assert Busy.asked == ["Bearer secret"] * 3


def test_predictions_are_values() -> None:
    members = {"row": 1, "node": -1, "name": "", "group": "", "confidence": 0.5, "distance": 2, "outlier": 1, "nodes": []}
    one = Prediction.of(members, 10)
    assert one.row == 11 and one == Prediction.of(members, 10)
    assert math.isnan(Prediction.of({**members, "confidence": None}).confidence)
    with pytest.raises(AttributeError):
        one.node = 3  # type: ignore[misc]

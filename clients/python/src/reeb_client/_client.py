"""The connection to a server."""

from __future__ import annotations

import http.client
import json
import re
import time
import urllib.parse
from types import TracebackType
from typing import Any, Mapping, Optional, Sequence

from ._errors import ReebError
from ._predictions import Prediction, Predictions
from ._rows import instances

ATTEMPTS = 5
LONGEST_WAIT = 5.0


class Client:
    """Asks a server, over one connection that stays open; for one thread.

    Requests that the server is too busy for, and connections that are refused, are tried again, five times in all; nothing else is.
    """

    def __init__(self, url: str, token: Optional[str] = None, timeout: float = 30) -> None:
        """Connects at the first request.

        :param url: such as ``http://127.0.0.1:8080``
        :param token: that of the server, where it has one
        :param timeout: seconds for each request
        """
        place = urllib.parse.urlsplit(url)
        if place.scheme not in ("http", "https") or not place.hostname or place.query or place.fragment:
            raise ValueError(f"{url!r} is not the address of a server, such as http://127.0.0.1:8080")
        kind = http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(place.hostname, place.port, timeout=timeout)
        self._path = place.path.rstrip("/")
        self._headers = {"Accept": "application/json"}
        if token is not None:
            self._headers["Authorization"] = f"Bearer {token}"
        self._limits: dict[str, tuple[int, int]] = {}

    def models(self) -> list[str]:
        """Lists the names of the models that are served."""
        return [str(model["name"]) for model in self._get("/v1/models")["models"]]

    def info(self, model: str) -> Mapping[str, Any]:
        """Tells what a model knows and takes."""
        info: Mapping[str, Any] = self._get(f"/v1/models/{_quoted(model)}")
        return info

    def nodes(self, model: str) -> Sequence[Mapping[str, Any]]:
        """Lists the nodes of a model: number, name, group and size."""
        nodes: Sequence[Mapping[str, Any]] = self._get(f"/v1/models/{_quoted(model)}/nodes")["nodes"]
        return nodes

    def predict(self, model: str, rows: Any, features: bool = False, neighbours: int = 0) -> Predictions:
        """Finds the nodes of rows.

        :param rows: lists of numbers, mappings from column to number, a matrix, a data frame, paths of pictures, bytes of such, or the
            path of a folder of pictures; in batches as large as the server takes them
        :param features: whether to give the features in which rows are compared
        :param neighbours: how many of the nearest known rows to name, where the model may
        """
        asked, names = instances(rows)
        wishes = {"features": "true" if features else "", "neighbours": str(neighbours) if neighbours else ""}
        query = urllib.parse.urlencode({name: value for name, value in wishes.items() if value})
        path = f"/v1/models/{_quoted(model)}:predict" + (f"?{query}" if query else "")
        said: list[Prediction] = []
        for first, body in self._batches(model, asked):
            try:
                answer = self._post(path, body)
            except ReebError as refused:
                raise ReebError(refused.status, _counted(refused.message, first)) from None
            said += [Prediction.of(one, first) for one in answer["predictions"]]
        return Predictions(said, names)

    def features(self, model: str, rows: Any) -> Any:
        """Gives the features of rows, a matrix of numpy: the embedding in which the model compares rows."""
        return self.predict(model, rows, features=True).to_numpy("features")

    def live(self) -> bool:
        """Tells whether there is a server that answers."""
        return self._healthy("/v2/health/live")

    def ready(self) -> bool:
        """Tells whether the server takes rows."""
        return self._healthy("/v2/health/ready")

    def close(self) -> None:
        """Ends the connection; a further request opens it again."""
        self._connection.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def _batches(self, model: str, asked: Sequence[Any]) -> list[tuple[int, bytes]]:
        """Parts rows so that each request is within what the server takes."""
        if model not in self._limits:
            limits = self.info(model)["limits"]
            self._limits[model] = int(limits["rows"]), int(limits["bytes"])
        most_rows, most_bytes = self._limits[model]
        start, end = b'{"instances": [', b"]}"
        batches: list[tuple[int, bytes]] = []
        parts: list[bytes] = []
        first, size = 0, len(start) + len(end)
        for at, one in enumerate(asked):
            part = json.dumps(one, allow_nan=False).encode()
            if parts and (len(parts) == most_rows or size + len(part) + 2 > most_bytes):
                batches.append((first, start + b", ".join(parts) + end))
                first, parts, size = at, [], len(start) + len(end)
            parts.append(part)
            size += len(part) + 2
        if parts:
            batches.append((first, start + b", ".join(parts) + end))
        return batches

    def _get(self, path: str) -> Any:
        return self._asked("GET", path, None)

    def _post(self, path: str, body: bytes) -> Any:
        return self._asked("POST", path, body)

    def _healthy(self, path: str) -> bool:
        try:
            status, _, _ = self._once("GET", path, None)
        except (OSError, http.client.HTTPException):
            return False
        return status == 200

    def _asked(self, method: str, path: str, body: Optional[bytes]) -> Any:
        for attempt in range(1, ATTEMPTS + 1):
            wait = min(0.1 * 2**attempt, LONGEST_WAIT)
            try:
                status, retry, answer = self._once(method, path, body)
            except ConnectionRefusedError as refused:
                if attempt == ATTEMPTS:
                    raise ReebError(0, f"no server answers at {self._place()}") from refused
                time.sleep(wait)
                continue
            except (OSError, http.client.HTTPException) as failed:
                raise ReebError(0, f"{self._place()} did not answer: {failed or type(failed).__name__}") from failed
            if status == 503 and attempt < ATTEMPTS:
                time.sleep(min(float(retry), LONGEST_WAIT) if retry and retry.isdigit() else wait)
                continue
            if status != 200:
                raise ReebError(status, _message(answer))
            return json.loads(answer)
        raise AssertionError("the last attempt returns or raises")

    def _once(self, method: str, path: str, body: Optional[bytes]) -> tuple[int, Optional[str], bytes]:
        headers = dict(self._headers)
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            return self._exchanged(method, path, body, headers)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            # An idle connection that the server has closed meanwhile; a new one tells whether it is there.
            if method != "GET":
                raise
            return self._exchanged(method, path, body, headers)

    def _exchanged(
        self, method: str, path: str, body: Optional[bytes], headers: Mapping[str, str]
    ) -> tuple[int, Optional[str], bytes]:
        try:
            self._connection.request(method, self._path + path, body, dict(headers))
            answer = self._connection.getresponse()
            return answer.status, answer.getheader("Retry-After"), answer.read()
        except BaseException:
            self._connection.close()
            raise

    def _place(self) -> str:
        return f"{self._connection.host}:{self._connection.port}"


def _quoted(model: str) -> str:
    return urllib.parse.quote(model, safe="")


def _counted(message: str, first: int) -> str:
    """Counts the instances of a batch as its user does, who gave all of them at once."""
    return re.sub(r"\binstance (\d+)", lambda found: f"instance {int(found[1]) + first}", message)


def _message(answer: bytes) -> str:
    try:
        members = json.loads(answer)
        return str(members.get("detail") or members.get("error") or members)
    except (ValueError, AttributeError):
        return answer.decode("utf-8", "replace")[:200] or "an empty answer"

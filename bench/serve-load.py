#!/usr/bin/env python3
"""Loads a server of a model of pictures for some minutes by clients that ask rightly by both protocols, send what is wrong, are slow, say
nothing, or break off; compares each answer with what 'reeb predict' says, and counts threads, sockets, heap and faults. Prints a verdict, and ends with
1 where something is wrong or left behind.

    bench/serve-load.py digits.reeb t10k-images-idx3-ubyte.gz [--minutes 30] [--clients 16] [--pictures 200] [--requests 1000000]
"""

import argparse
import http.client
import json
import random
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from served import REEB, Served, instances, pictures

WRONG = [b"", b"[", b"{}", b'{"instances": [[1]]}', b'{"instances": [{"b64": "?"}]}', b"[" * 100_000,
         b'{"instances": [{"b64": "iVBORw0KGgo="}]}', b"\0" * 1000]
NOISE = [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 9, b"\r\n" * 50, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
         b"GET / HTTP/1.1\r\n" + b"X: 1\r\n" * 500 + b"\r\n", b"A" * 30_000]

# So long a request may take to come in, with what the server takes to look at it.
PATIENCE = 25
PROTOCOLS = ["/v1/models/model:predict", "/v2/models/model/infer"]


def expected(model, files):
    """What the command line says of the pictures, without their numbers."""
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            Path(folder, f"{number:06}.png").write_bytes(file)
        out = subprocess.run([REEB, "predict", model, folder, "--json"], check=True, capture_output=True, text=True).stdout
    return [{name: value for name, value in json.loads(line).items() if name not in ("row", "id")} for line in out.splitlines()]


class Load:
    def __init__(self, served, files, said, options):
        self.served, self.files, self.said, self.options = served, files, said, options
        self.counts = Counter()
        self.mistakes = []
        self.lock = threading.Lock()
        self.end = time.monotonic() + 60 * options.minutes
        self.left = options.requests

    def count(self, name):
        with self.lock:
            self.counts[name] += 1

    def goes_on(self):
        with self.lock:
            self.left -= 1
            return self.left >= 0 and time.monotonic() < self.end and not self.mistakes

    def client(self, seed):
        draw = random.Random(seed)
        kinds = {self.right: 120, self.kept: 20, self.tensors: 40, self.wrong: 20, self.noise: 5, self.large: 2, self.foreign: 5,
                 self.broken: 20, self.slow: 8, self.silent: 1, self.flood: 0.2}
        while self.goes_on():
            kind = draw.choices(list(kinds), list(kinds.values()))[0]
            try:
                kind(draw)
            except socket.timeout:
                self.mistakes.append(f"{kind.__name__}: the server neither answers nor closes the connection")
            except (ConnectionError, http.client.HTTPException) as fault:
                self.count(f"{kind.__name__}: {type(fault).__name__}")
            except Exception as fault:  # a mistake of the server's, or of this script
                self.mistakes.append(f"{kind.__name__}: {fault!r}")

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=60)

    def raw_connection(self):
        return socket.create_connection(("127.0.0.1", self.served.port), timeout=60)

    def post(self, connection, body, kind, path=PROTOCOLS[0], **headers):
        connection.request("POST", path, body, {"Content-Type": kind, **headers})
        response = connection.getresponse()
        return response.status, response.read()

    def asked(self, body, kind, path=PROTOCOLS[0], **headers):
        connection = self.connection()
        try:
            return self.post(connection, body, kind, path, **headers)
        finally:
            connection.close()

    def wanted(self, status, text, *right):
        self.count(status)
        if status not in right + (503,):
            raise AssertionError(f"{status}: {text[:300]}")
        return status != 503

    def compare(self, status, text, chosen):
        if self.wanted(status, text, 200):
            told = json.loads(text)["predictions"]
            for said in told:
                del said["row"]
            if told != [self.said[at] for at in chosen]:
                raise AssertionError(f"other than the command line: {text[:300]}")

    def chosen(self, draw, most):
        return [draw.randrange(len(self.files)) for _ in range(draw.randint(1, most))]

    def right(self, draw):
        if draw.random() < 0.5:
            chosen = self.chosen(draw, 1)
            self.compare(*self.asked(self.files[chosen[0]], "image/png"), chosen)
        else:
            chosen = self.chosen(draw, 40)
            self.compare(*self.asked(instances([self.files[at] for at in chosen]), "application/json"), chosen)

    def kept(self, draw):
        """Several requests on one connection, with mistakes in between."""
        connection = self.connection()
        try:
            for _ in range(draw.randint(2, 8)):
                chosen = self.chosen(draw, 1)
                self.compare(*self.post(connection, self.files[chosen[0]], "image/png"), chosen)
                if draw.random() < 0.2:
                    self.wanted(*self.post(connection, draw.choice(WRONG), "application/json"), 400, 413)
        finally:
            connection.close()

    def tensors(self, draw):
        """The other protocol, with numbers as JSON or behind it as bytes."""
        chosen = self.chosen(draw, 20)
        files = [self.files[at] for at in chosen]
        raw = b"".join(struct.pack("<I", len(file)) + file for file in files)
        tensor = {"name": "pictures", "shape": [len(files)], "datatype": "BYTES", "parameters": {"binary_data_size": len(raw)}}
        binary = draw.random() < 0.5
        wishes = [{"name": name, "parameters": {"binary_data": binary}} for name in ("node", "confidence")]
        head = json.dumps({"inputs": [tensor], "outputs": wishes}).encode()
        status, text = self.asked(head + raw, "application/octet-stream", PROTOCOLS[1],
                                  **{"Inference-Header-Content-Length": str(len(head))})
        if not self.wanted(status, text, 200):
            return
        count = len(chosen)
        if binary:
            nodes = struct.unpack(f"<{count}i", text[-8 * count:-4 * count])
            sure = struct.unpack(f"<{count}f", text[-4 * count:])
        else:
            nodes, sure = (output["data"] for output in json.loads(text)["outputs"])
        for at, node, confidence in zip(chosen, nodes, sure):
            if node != self.said[at]["node"] or abs(confidence - self.said[at]["confidence"]) > 1e-6:
                raise AssertionError(f"other than the command line: {node}, {confidence} for {self.said[at]}")

    def wrong(self, draw):
        path = draw.choice(PROTOCOLS)
        kind = draw.choice(["application/json", "image/png"] if path == PROTOCOLS[0] else ["application/json"])
        self.wanted(*self.asked(draw.choice(WRONG), kind, path), 400, 413)

    def noise(self, draw):
        """No HTTP at all: closed, or told so."""
        with self.raw_connection() as connection:
            connection.settimeout(PATIENCE)
            connection.sendall(draw.choice(NOISE))
            self.count("noise: " + (connection.recv(12).decode("latin-1") or "closed"))

    def large(self, draw):
        """A body beyond the bound, announced or not."""
        with self.raw_connection() as connection:
            connection.sendall(self.head(64 << 20))
            try:
                for _ in range(64):
                    connection.sendall(b"\0" * (1 << 20))
            except OSError:
                pass
            self.count("large: " + (connection.recv(12).decode("latin-1") or "closed"))

    def foreign(self, draw):
        """Hosts and pages that are not let in."""
        headers = draw.choice([{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
        self.wanted(*self.asked(self.files[0], "image/png", **headers), 403)

    def head(self, length):
        return (f"POST {PROTOCOLS[0]} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: image/png\r\n"
                f"Content-Length: {length}\r\nConnection: close\r\n\r\n").encode()

    def raw(self, file):
        return self.head(len(file)) + file

    def broken(self, draw):
        request = self.raw(draw.choice(self.files))
        with self.raw_connection() as connection:
            if draw.random() < 0.5:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(request[:draw.randint(1, len(request))])
        self.count("broken off")

    def slow(self, draw):
        at = draw.randrange(len(self.files))
        request = self.raw(self.files[at])
        with self.raw_connection() as connection:
            for start in range(0, len(request), 60):
                connection.sendall(request[start:start + 60])
                time.sleep(draw.random() / 20)
            response = http.client.HTTPResponse(connection)
            response.begin()
            self.compare(response.status, response.read(), [at])

    def silent(self, draw):
        """Nothing, or the beginning of a request: closed by the server, not by the client."""
        request = self.raw(self.files[0])
        with self.raw_connection() as connection:
            connection.settimeout(PATIENCE)
            connection.sendall(request[:draw.choice([0, 1, 20, len(request) - 1])])
            connection.recv(1000)
            self.count("silent: closed")

    def flood(self, draw):
        """Many connections at once that say nothing."""
        many = []
        try:
            for _ in range(200):
                many.append(self.raw_connection())
            time.sleep(draw.random())
            self.count("flood")
        finally:
            for connection in many:
                connection.close()


def held(served):
    # Connections that were broken off are noticed within seconds.
    time.sleep(15)
    return {"threads": served.status("Threads"), "sockets": served.sockets(), "heap": served.heap(), "RSS kB": served.status("VmRSS")}


def run(load, clients):
    threads = [threading.Thread(target=load.client, args=(seed,)) for seed in range(clients)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        threads[0].join(60)
        print(f"  {sum(load.counts.values()):,} answers and faults, RSS {load.served.status('VmRSS') / 1024:.0f} MB,"
              f" {load.served.status('Threads')} threads", flush=True)
        for thread in threads[1:]:
            if not threads[0].is_alive():
                thread.join()


def faults(served):
    """What the server has said of faults of its own, beside the models that it names when it begins."""
    return [line for line in served.complaints() if line.strip() and ": POST http" not in line]


def verdict(load, before, after, complaints, seconds):
    wrong = load.mistakes[:5]
    if load.counts[200] < sum(load.counts.values()) / 4:
        wrong.append("hardly anything was answered")
    if complaints:
        wrong.append(f"the server complains: {complaints[0]}")
    if after["threads"] > before["threads"] + 4:
        wrong.append("threads are left behind")
    if after["sockets"] > before["sockets"] + 2:
        wrong.append("sockets are left behind")
    if before["heap"] is None:
        print("heap: not looked at, without the JDK's jcmd")
    elif after["heap"] > before["heap"] + (16 << 20):
        wrong.append("heap is left behind")
    if seconds > 10:
        wrong.append("the end took more than 10 s")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    parser.add_argument("idx")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--requests", type=int, default=1_000_000)
    options = parser.parse_args()
    files = pictures(options.idx, options.pictures)
    said = expected(options.model, files)
    served = Served(options.model)
    try:
        warm = argparse.Namespace(**{**vars(options), "minutes": min(1, options.minutes / 4)})
        run(Load(served, files, said, warm), options.clients)
        before = held(served)
        load = Load(served, files, said, options)
        run(load, options.clients)
        after = held(served)
    finally:
        seconds = served.end()
    print("answers and faults:", dict(sorted(load.counts.items(), key=str)))
    print("before:", before)
    print("after: ", after)
    print(f"ended after {seconds:.2f} s")
    wrong = verdict(load, before, after, faults(served), seconds)
    for mistake in wrong:
        print("wrong:", mistake)
    print(f"verdict: {'WRONG' if wrong else 'right'} after {options.minutes:g} minutes by {options.clients} clients")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

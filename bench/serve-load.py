#!/usr/bin/env python3
"""Loads a server of a model of pictures for some minutes by clients that ask rightly, send what is wrong, are slow, or break off; compares each
answer with what 'reeb predict' says, and counts threads, sockets and heap. Ends with 1 where something is wrong or left behind.

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


def expected(model, files):
    """What the command line says of the pictures, without their numbers."""
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files):
            Path(folder, f"{number:06}.png").write_bytes(file)
        out = subprocess.run([REEB, "predict", model, folder, "--json"], check=True, capture_output=True, text=True).stdout
    return [{name: value for name, value in json.loads(line).items() if name != "row"} for line in out.splitlines()]


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
        while self.goes_on():
            try:
                draw.choices([self.right, self.wrong, self.broken, self.slow], [12, 2, 2, 1])[0](draw)
            except (ConnectionError, http.client.HTTPException, socket.timeout) as fault:
                self.count(type(fault).__name__)
            except Exception as fault:  # a mistake of the server's, or of this script
                self.mistakes.append(repr(fault))

    def asked(self, body, kind):
        connection = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=60)
        try:
            connection.request("POST", "/v1/models/model:predict", body, {"Content-Type": kind})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def compare(self, status, text, chosen):
        self.count(status)
        if status == 503:
            return
        told = json.loads(text)["predictions"]
        for said in told:
            del said["row"]
        if status != 200 or told != [self.said[at] for at in chosen]:
            raise AssertionError(f"{status}: {text[:300]}")

    def right(self, draw):
        if draw.random() < 0.5:
            chosen = [draw.randrange(len(self.files))]
            self.compare(*self.asked(self.files[chosen[0]], "image/png"), chosen)
        else:
            chosen = [draw.randrange(len(self.files)) for _ in range(draw.randint(1, 40))]
            self.compare(*self.asked(instances([self.files[at] for at in chosen]), "application/json"), chosen)

    def wrong(self, draw):
        status, text = self.asked(draw.choice(WRONG), draw.choice(["application/json", "image/png"]))
        self.count(status)
        if status not in (400, 413, 503):
            raise AssertionError(f"{status}: {text[:300]}")

    def raw(self, file):
        head = (f"POST /v1/models/model:predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: image/png\r\n"
                f"Content-Length: {len(file)}\r\nConnection: close\r\n\r\n")
        return head.encode() + file

    def broken(self, draw):
        request = self.raw(draw.choice(self.files))
        with socket.create_connection(("127.0.0.1", self.served.port), timeout=60) as connection:
            if draw.random() < 0.5:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(request[:draw.randint(1, len(request))])
        self.count("broken off")

    def slow(self, draw):
        at = draw.randrange(len(self.files))
        request = self.raw(self.files[at])
        with socket.create_connection(("127.0.0.1", self.served.port), timeout=60) as connection:
            for start in range(0, len(request), 60):
                connection.sendall(request[start:start + 60])
                time.sleep(draw.random() / 20)
            response = http.client.HTTPResponse(connection)
            response.begin()
            self.compare(response.status, response.read(), [at])


def held(served):
    # Connections that were broken off are noticed within seconds.
    time.sleep(15)
    return {"threads": served.status("Threads"), "sockets": served.sockets(), "heap": served.heap(), "RSS kB": served.status("VmRSS")}


def run(load, clients):
    threads = [threading.Thread(target=load.client, args=(seed,)) for seed in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


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
    wrong = load.mistakes[:5]
    if after["threads"] > before["threads"] + 4:
        wrong.append("threads are left behind")
    if after["sockets"] > before["sockets"] + 2:
        wrong.append("sockets are left behind")
    if before["heap"] is not None and after["heap"] > before["heap"] + (16 << 20):
        wrong.append("heap is left behind")
    for mistake in wrong:
        print("wrong:", mistake)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures a server of a model of pictures: the first answer after the start, how long one picture takes on one connection, pictures a
second in batches, and memory. Built before: ./reeb --help. Says how loaded the machine was.

    bench/serve.py digits.reeb t10k-images-idx3-ubyte.gz [--pictures 1000] [--batches 40] [--batch 64] [--starts 3] [--json]
"""

import argparse
import http.client
import json
import os
import statistics
import time

from served import Served, instances, pictures


def asked(connection, body, kind):
    connection.request("POST", "/v1/models/model:predict", body, {"Content-Type": kind})
    response = connection.getresponse()
    text = response.read()
    if response.status != 200:
        raise SystemExit(f"{response.status}: {text.decode()}")
    return text


def measured(options):
    files = pictures(options.idx, max(options.pictures, options.batch))
    figures = {"load average before": os.getloadavg()[0]}
    firsts, listens = [], []
    for start in range(options.starts):
        served = Served(options.model)
        connection = http.client.HTTPConnection("127.0.0.1", served.port)
        asked(connection, files[0], "image/png")
        firsts.append(time.perf_counter() - served.started)
        listens.append(served.listening - served.started)
        if start + 1 < options.starts:
            served.end()
    figures["listens after the start, s"] = statistics.median(listens)
    figures["first answer after the start, s"] = statistics.median(firsts)
    figures["RSS after the first answer, MB"] = served.status("VmRSS") / 1024
    for file in files[:200]:
        asked(connection, file, "image/png")
    times = []
    for file in files[:options.pictures]:
        began = time.perf_counter()
        asked(connection, file, "image/png")
        times.append(1000 * (time.perf_counter() - began))
    times.sort()
    figures["one picture, median, ms"] = statistics.median(times)
    figures["one picture, p99, ms"] = times[min(len(times) - 1, int(0.99 * len(times)))]
    body = instances(files[:options.batch])
    asked(connection, body, "application/json")
    began = time.perf_counter()
    for _ in range(options.batches):
        asked(connection, body, "application/json")
    figures[f"pictures/s in batches of {options.batch}"] = options.batches * options.batch / (time.perf_counter() - began)
    figures["RSS at the end, MB"] = served.status("VmRSS") / 1024
    figures["peak RSS, MB"] = served.status("VmHWM") / 1024
    figures["ends after SIGTERM, s"] = served.end()
    figures["load average after"] = os.getloadavg()[0]
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model")
    parser.add_argument("idx")
    parser.add_argument("--pictures", type=int, default=1000)
    parser.add_argument("--batches", type=int, default=40)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measured(options)
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        for name, value in figures.items():
            print(f"{name:36} {value:10.3f}")


if __name__ == "__main__":
    main()

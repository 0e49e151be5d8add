#!/usr/bin/env python3
"""Measures what a run takes as its rows grow: python3 bench/growth.py reeb [ROWS...] [--heap 2g] [--out growth.csv] [--picture growth.svg]

Runs sample-workflows/big-mapper.json with --on blocks and as many rows as are named (default 1000000 2000000 10000000), each in a process
of its own without the cache, and writes a line for each: rows, seconds, seconds of processor, peak resident memory and peak of files beside
the results, both in MB. The picture shows the cost per row, which is level where the cost grows with the rows and no faster. Needs Linux.
"""

import argparse
import csv
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

COLUMNS = ["rows", "seconds", "processor", "resident", "files"]
WIDTH, HEIGHT, LEFT, BOTTOM = 640, 360, 70, 50


def size(folder):
    """Adds up the bytes of a folder's files, of which some may go meanwhile."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(place, name)).st_blocks * 512
            except FileNotFoundError:
                pass
    return total


def measure(reeb, workflow, rows, heap):
    """Runs once; gives a line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder, "scratch")
        scratch.mkdir()
        done = threading.Event()
        peak = [0]

        def watch():
            while not done.wait(0.5):
                peak[0] = max(peak[0], size(scratch))

        watcher = threading.Thread(target=watch)
        watcher.start()
        environment = dict(os.environ, REEB_JAVA_OPTIONS=f"-Xmx{heap} -Djava.io.tmpdir={scratch}")
        command = [reeb, "run", workflow, "--set", f"rows.rows={rows}", "--on", "blocks", "--no-cache"]
        begin = time.monotonic()
        process = subprocess.Popen(
            [*command, "--out", f"{folder}/out"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        done.set()
        watcher.join()
        if process.returncode != 0:
            sys.exit(f"{rows} rows: exit code {process.returncode}\n{told}")
        return [
            rows,
            round(seconds, 1),
            round(usage.ru_utime + usage.ru_stime, 1),
            usage.ru_maxrss // 1024,
            peak[0] >> 20,
        ]


def svg(lines):
    """Draws microseconds of processor per row over the rows, on a logarithmic axis of rows."""
    cost = [(line[0], line[2] / line[0] * 1e6) for line in lines]
    least, most = math.log10(cost[0][0]), math.log10(cost[-1][0])
    top = max(value for _, value in cost) * 1.25

    def x(rows):
        return LEFT + 50 + (math.log10(rows) - least) / ((most - least) or 1) * (WIDTH - LEFT - 110)

    def y(value):
        return HEIGHT - BOTTOM - value / top * (HEIGHT - BOTTOM - 30)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="20">Processor time per row, microseconds</text>',
        f'<path d="M{LEFT} {y(0):.1f}H{WIDTH - 20}M{LEFT} {y(0):.1f}V30" stroke="#888" fill="none"/>',
    ]
    tick = 10 ** math.floor(math.log10(top))
    tick = next(tick * share for share in (0.1, 0.2, 0.5, 1) if top / (tick * share) <= 8)
    for step in range(int(top / tick) + 1):
        value = tick * step
        parts.append(f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:g}</text>')
    points = " ".join(f"{x(rows):.1f},{y(value):.1f}" for rows, value in cost)
    parts.append(f'<polyline points="{points}" fill="none" stroke="#1f6fb4" stroke-width="2"/>')
    for rows, value in cost:
        parts.append(f'<circle cx="{x(rows):.1f}" cy="{y(value):.1f}" r="4" fill="#1f6fb4"/>')
        parts.append(f'<text x="{x(rows):.1f}" y="{y(value) - 10:.1f}" text-anchor="middle">{value:.1f}</text>')
        parts.append(
            f'<text x="{x(rows):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{rows / 1e6:g} million</text>'
        )
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle">rows of 20 columns</text></svg>')
    return "\n".join(parts) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reeb")
    parser.add_argument("rows", nargs="*", type=int, default=[1_000_000, 2_000_000, 10_000_000])
    parser.add_argument("--heap", default="2g")
    parser.add_argument("--out", default="growth.csv")
    parser.add_argument("--picture")
    given = parser.parse_args()
    workflow = pathlib.Path(__file__).parent.parent / "sample-workflows" / "big-mapper.json"
    lines = []
    with open(given.out, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for rows in sorted(given.rows):
            lines.append(measure(given.reeb, workflow, rows, given.heap))
            table.writerow(lines[-1])
            file.flush()
            print(*lines[-1], flush=True)
    if given.picture:
        pathlib.Path(given.picture).write_text(svg(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures what runs take as rows grow: seconds, processor seconds, heap, memory and disk, and draws the cost of a row.

    bench/growth.py [--reeb dist/target/reeb] [--scratch DIR] [--heap 2g] [--picture FILE.svg] [--log FILE.jsonl] ROWS[:RESOLUTION]...

Each ROWS, such as 2000000 or 50M, is a run of sample-workflows/big-mapper.json with so many rows and --on blocks, without a cache.
RESOLUTION is that of the cover; by default the 40 of the workflow. Prints a table in Markdown, a line for each run as it ends. With
--log measures are appended to a file and those that it holds are not measured again, so that long runs may be made one by one.
Linux only: memory is read from /proc. Python's own library is all that it needs.

heap      the most that was in use right after a collection of garbage
own       the most memory of the process that is no file's: the heap with garbage in it, code, threads
spilled   the most bytes of files of the run that were mapped at a time: the disk that it takes besides its results
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORKFLOW = ROOT / "sample-workflows/big-mapper.json"
DEFAULT_RESOLUTION = 40
GLANCE = 0.5
ALIKE = 0.05
COLLECTED = re.compile(r"->(\d+)([KMG])\(")
UNITS = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "k": 1000, "m": 1000_000}


def count(text):
    """A number such as 50M."""
    return int(text[:-1]) * 1_000_000 if text.upper().endswith("M") else int(text)


def descendants(pid):
    """The processes that a process has begun, itself among them."""
    found = [pid]
    for one in found:
        for task in pathlib.Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def own_memory(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) << 10
    return 0


def mapped_files(pid, folder):
    """Bytes of the files of a folder that a process has mapped, those without a name among them."""
    sizes = {}
    for line in pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines():
        parts = line.split(None, 5)
        if len(parts) == 6 and parts[5].startswith(folder):
            begin, end = (int(address, 16) for address in parts[0].split("-"))
            sizes[parts[4]] = sizes.get(parts[4], 0) + end - begin
    return sum(sizes.values())


class Watch(threading.Thread):
    """Looks at a process until it ends."""

    def __init__(self, pid, folder):
        super().__init__(daemon=True)
        self.pid, self.folder, self.own, self.spilled = pid, folder, 0, 0

    def run(self):
        while True:
            try:
                for pid in descendants(self.pid):
                    self.own = max(self.own, own_memory(pid))
                    self.spilled = max(self.spilled, mapped_files(pid, self.folder))
            except OSError:
                return
            time.sleep(GLANCE)


def heap_in_use(log):
    """The most that was in use after a collection."""
    sizes = [int(size) * UNITS[unit] for size, unit in COLLECTED.findall(log.read_text())]
    return max(sizes, default=0)


def measure(options, rows, resolution):
    with tempfile.TemporaryDirectory(dir=options.scratch, prefix="growth-") as folder:
        log = pathlib.Path(folder, "gc.log")
        out = pathlib.Path(folder, "out")
        java = f"-Xmx{options.heap} -Djava.io.tmpdir={folder} -Xlog:gc:file={log}"
        command = [str(options.reeb / "bin/reeb"), "run", str(WORKFLOW), "--on", "blocks", "--no-cache"]
        command += ["--set", f"rows.rows={rows}", "--set", f"graph.cover.resolution={resolution}", "--out", str(out)]
        began = time.monotonic()
        process = subprocess.Popen(
            command, env=os.environ | {"REEB_JAVA_OPTIONS": java}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        watch = Watch(process.pid, folder)
        watch.start()
        complaint = process.stderr.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        if status != 0:
            sys.exit(f"{rows} rows: {complaint}")
        steps = json.loads((out / "run.json").read_text())["steps"]
        return {
            "rows": rows,
            "resolution": resolution,
            "heap limit": options.heap,
            "graph": next(step["result"] for step in steps if step["name"] == "graph"),
            "graph seconds": next(step["seconds"] for step in steps if step["name"] == "graph"),
            "seconds": seconds,
            "processor seconds": used.ru_utime + used.ru_stime,
            "heap": heap_in_use(log),
            "own": watch.own,
            "spilled": watch.spilled,
        }


def line(run):
    return "| {:,} | {} | {} | {:,.0f} | {:,.0f} | {:.1f} | {:,.0f} | {:,.0f} | {:.1f} |".format(
        run["rows"],
        run["resolution"],
        run["graph"],
        run["seconds"],
        run["processor seconds"],
        1e6 * run["processor seconds"] / run["rows"],
        run["heap"] / (1 << 20),
        run["own"] / (1 << 20),
        run["spilled"] / (1 << 30),
    )


HEAD = """| rows | resolution | graph | s | processor s | processor µs a row | heap MiB | own MiB | spilled GiB |
| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |"""


def lines_of(costs):
    """The runs of one cover, and those whose cubes hold as many rows as the cubes of that cover do for the fewest rows."""
    one = sorted((rows, cost) for (rows, resolution), cost in costs.items() if resolution == DEFAULT_RESOLUTION)
    held = min(rows for rows, _ in costs) / DEFAULT_RESOLUTION**2
    alike = sorted((rows, cost) for (rows, resolution), cost in costs.items() if abs(rows / resolution**2 / held - 1) < ALIKE)
    lines = [
        ("#0b6e99", f"the same {DEFAULT_RESOLUTION} x {DEFAULT_RESOLUTION} cubes", one),
        ("#b4540a", "as many rows in a cube", alike),
    ]
    return [line for line in lines if len(line[2]) > 1]


def picture(runs):
    """Draws processor time a row over rows, these by powers."""
    width, height, left, right, top, bottom = 720, 400, 70, 30, 40, 60
    costs = {(run["rows"], run["resolution"]): 1e6 * run["processor seconds"] / run["rows"] for run in runs}
    from math import ceil, floor, log10

    low_x, high_x = floor(log10(min(rows for rows, _ in costs))), ceil(log10(max(rows for rows, _ in costs)))
    low_y, high_y = 0, ceil(max(costs.values()) / 10) * 10

    def x(rows):
        return left + (log10(rows) - low_x) / (high_x - low_x) * (width - left - right)

    def y(cost):
        return height - bottom - (cost - low_y) / (high_y - low_y) * (height - top - bottom)

    marks = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<text x="{left}" y="22" font-size="15">Processor time for each row, in microseconds</text>',
        f'<text x="{(left + width - right) / 2}" y="{height - 14}" text-anchor="middle">rows of 20 columns</text>',
    ]
    for power in range(low_x, high_x + 1):
        for digit in (1, 2, 5):
            rows = digit * 10**power
            if rows <= 10**high_x:
                marks.append(
                    f'<line x1="{x(rows):.1f}" x2="{x(rows):.1f}" y1="{top}" y2="{height - bottom}" stroke="#e4e4e4"/>'
                    f'<text x="{x(rows):.1f}" y="{height - bottom + 18}" text-anchor="middle">{rows // 1_000_000:,} M</text>'
                )
    step = high_y / 5
    for tick in range(6):
        cost = tick * step
        marks.append(
            f'<line x1="{left}" x2="{width - right}" y1="{y(cost):.1f}" y2="{y(cost):.1f}" stroke="#e4e4e4"/>'
            f'<text x="{left - 8}" y="{y(cost) + 4:.1f}" text-anchor="end">{cost:g}</text>'
        )
    for colour, name, dots in lines_of(costs):
        path = " ".join(f"{x(rows):.1f},{y(cost):.1f}" for rows, cost in dots)
        marks.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        marks += [f'<circle cx="{x(rows):.1f}" cy="{y(cost):.1f}" r="4" fill="{colour}"/>' for rows, cost in dots]
        rows, cost = dots[-1]
        marks.append(f'<text x="{x(rows):.1f}" y="{y(cost) - 22:.1f}" text-anchor="end" fill="{colour}">{name}</text>')
    return "\n".join(marks + ["</svg>"]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reeb", type=pathlib.Path, default=ROOT / "dist/target/reeb")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()))
    parser.add_argument("--heap", default="2g")
    parser.add_argument("--picture", type=pathlib.Path)
    parser.add_argument("--log", type=pathlib.Path)
    parser.add_argument("runs", nargs="*", metavar="ROWS[:RESOLUTION]")
    options = parser.parse_args()
    known = []
    if options.log and options.log.exists():
        known = [json.loads(text) for text in options.log.read_text().splitlines()]
    print(HEAD, flush=True)
    for run in known:
        print(line(run), flush=True)
    for wanted in options.runs:
        rows, _, resolution = wanted.partition(":")
        rows, resolution = count(rows), int(resolution or DEFAULT_RESOLUTION)
        if any((run["rows"], run["resolution"]) == (rows, resolution) for run in known):
            continue
        known.append(measure(options, rows, resolution))
        print(line(known[-1]), flush=True)
        if options.log:
            with options.log.open("a") as log:
                log.write(json.dumps(known[-1]) + "\n")
    if options.picture:
        options.picture.write_text(picture(known))


if __name__ == "__main__":
    main()

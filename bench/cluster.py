#!/usr/bin/env python3
"""Runs a workflow on this machine and by a Spark cluster of its own, compares the files, and tells what each has taken.

    bench/cluster.py [--reeb dist/target/reeb] [--spark-home spark/target/spark] [--scratch DIR] [--rows N] [--executors N]... NAME

NAME  cost   2,000,000 rows of 50 columns, a mapper of dbscan: the processor time of executors against that of a run here
      patch  1,000,000 rows of 20 columns, and a mapper whose largest patch holds about 30 % of them
      map    1,000,000 rows placed in a map that umap has learned from 20,000 of them

The cluster is a master and as many workers as there are executors, each of one core and 1 GB, all on this machine. --executors may be
given several times: there is a run for each, by default for 2. --no-here leaves out the run here, and compares runs with one another.
Ends with 1 where files differ. Linux only: processor time is read from /proc. A build without -Pquick gathers Spark.
"""

import argparse
import contextlib
import filecmp
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPENED = ["java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch"]
DEPLOY = "org.apache.spark.deploy."
PATIENCE = 120
TICKS = os.sysconf("SC_CLK_TCK")
TIMED = {"run.json", "report.html"}


def clusters(rows, columns):
    return {"name": "rows", "use": "clusters", "rows": rows, "columns": columns, "clusters": 100}


def mapper(components, resolution, eps):
    return [
        {"name": "lens", "use": "pca", "of": "rows", "components": components},
        {
            "name": "graph",
            "use": "mapper",
            "of": "rows",
            "lens": "lens",
            "cover": {"use": "cubes", "resolution": resolution, "overlap": 0.2},
            "clusterer": {"use": "dbscan", "eps": eps, "minPoints": 5},
            "smallPatches": "skip",
        },
        {"name": "members", "use": "members-csv", "of": "graph"},
    ]


def placed():
    return [
        {"name": "some", "use": "sample", "of": "rows", "rows": 20000},
        {"name": "map", "use": "umap", "of": "some"},
        {"name": "placed", "use": "umap", "of": "rows", "fit": "map"},
        {"name": "places", "use": "points-npy", "of": "placed"},
    ]


def steps(name, rows):
    if name == "cost":
        return [clusters(rows or 2_000_000, 50), *mapper(2, 40, 8.2)]
    if name == "patch":
        return [clusters(rows or 1_000_000, 20), *mapper(1, 5, 4.6)]
    return [clusters(rows or 1_000_000, 20), *placed()]


def awaited(log, said, process):
    """Waits until a process has said something."""
    for _ in range(PATIENCE * 10):
        found = re.search(said, log.read_text())
        if found:
            return found.group()
        if process.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit(f"waited in vain for '{said}' in\n{log.read_text()}")


@contextlib.contextmanager
def cluster(home, folder, workers):
    """A master and workers; gives its address and the processes of the workers."""
    java = pathlib.Path(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
    command = [str(java), "-Xmx256m", *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENED)]
    command += ["-cp", f"{home}/jars/*"]
    environment = os.environ | {"SPARK_HOME": str(home), "SPARK_SCALA_VERSION": "2.13", "SPARK_LOCAL_IP": "127.0.0.1"}
    begun = []

    def begin(log, *arguments):
        begun.append(
            subprocess.Popen([*command, *arguments], env=environment, stdout=log.open("w"), stderr=subprocess.STDOUT)
        )
        return begun[-1]

    try:
        log = folder / "master.log"
        master = begin(log, f"{DEPLOY}master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        address = awaited(log, r"spark://127\.0\.0\.1:\d+", master)
        for number in range(workers):
            log = folder / f"worker-{number}.log"
            sizes = ["--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(folder / f"work-{number}")]
            worker = begin(log, f"{DEPLOY}worker.Worker", "--host", "127.0.0.1", *sizes, address)
            awaited(log, "Successfully registered with master", worker)
        yield address, begun[1:]
    finally:
        for process in begun:
            process.terminate()
        for process in begun:
            process.wait()


def of_children(process):
    """Processor seconds of the children of a process that have ended: of a worker, its executors."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[13]) + int(fields[14])) / TICKS


def reeb(options, workflow, out, *more):
    began = time.monotonic()
    command = [str(options.reeb / "bin/reeb"), "run", str(workflow), "--no-cache", "--out", str(out), *more]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(complaint)
    return time.monotonic() - began, used.ru_utime + used.ru_stime


def different(one, other):
    names = {path.name for path in one.iterdir()} | {path.name for path in other.iterdir()}
    return sorted(name for name in names - TIMED if not filecmp.cmp(one / name, other / name, shallow=False))


def largest_patch(out):
    """The largest patch, by the rows of its nodes: those that are noise are not among them."""
    sizes = {}
    with (out / "members.csv").open() as lines:
        next(lines)
        for line in lines:
            node = line.split(",", 1)[0]
            sizes[node] = sizes.get(node, 0) + 1
    return max(sizes.values(), default=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reeb", type=pathlib.Path, default=ROOT / "dist/target/reeb")
    parser.add_argument("--spark-home", type=pathlib.Path, default=ROOT / "spark/target/spark")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()))
    parser.add_argument("--rows", type=int)
    parser.add_argument("--executors", type=int, action="append")
    parser.add_argument("--no-here", action="store_true")
    parser.add_argument("name", choices=["cost", "patch", "map"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.scratch, prefix="cluster-") as scratch:
        folder = pathlib.Path(scratch)
        workflow = folder / "workflow.json"
        workflow.write_text(json.dumps({"name": options.name, "seed": 7, "steps": steps(options.name, options.rows)}))
        print("| where | s | processor s here | processor s of executors |\n| --- | ---: | ---: | ---: |", flush=True)
        outs = []
        if not options.no_here:
            outs.append(folder / "here")
            seconds, here = reeb(options, workflow, outs[-1])
            print(f"| here | {seconds:.0f} | {here:.0f} | |", flush=True)
        for executors in options.executors or [2]:
            place = folder / f"cluster-{executors}"
            place.mkdir()
            outs.append(folder / f"by-{executors}")
            with cluster(options.spark_home.resolve(), place, executors) as (address, workers):
                more = ["--on", address, "--spark-home", str(options.spark_home), "--shared", str(place)]
                more += ["--spark", f"spark.cores.max={executors}", "--spark", "spark.executor.memory=1g"]
                seconds, driver = reeb(options, workflow, outs[-1], *more)
                time.sleep(2)
                theirs = sum(of_children(worker) for worker in workers)
            print(f"| {executors} executors of 1 GB | {seconds:.0f} | {driver:.0f} | {theirs:.0f} |", flush=True)
        if options.name != "map":
            print(f"rows of the largest node: {largest_patch(outs[0]):,}")
        differences = [name for out in outs[1:] for name in different(outs[0], out)]
        print("different files: " + (", ".join(differences) or "none"))
        sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Tries the promises of docs/trust.md on the distribution, as far as they are of processes, disks and surroundings, and prints a table.

    python3 bench/trust/campaign.py [--kills 200] [--pairs 20] [--disks 20] [--seed 1] [--only kills,pairs,disks,bytes]

Runs of five workflows are killed (SIGKILL) at drawn moments; pairs of processes share a cache, of which one is killed; disks are full or read-only at drawn sizes;
and the same workflows are run in other surroundings, whose files must have the same bytes. Ends with code 1 where a promise is broken, and keeps
that run's folder. Needs Linux; the disks need unshare and the right to mount a tmpfs in a namespace of one's own.
"""

import argparse
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REEB = ROOT / "dist/target/reeb/bin/reeb"
# They tell times and folders.
OF_ITS_TIME = {"run.json", "report.html"}

DIGITS = '{"name": "digits", "use": "digits", "count": 300}'
WORKFLOWS = {
    "exports": DIGITS
    + """, {"name": "axes", "use": "pca", "components": 3, "of": "digits"},
      {"name": "graph", "use": "mapper", "of": "axes", "lens": {"use": "coordinate"}, "cover": {"use": "cubes", "resolution": 8},
       "clusterer": {"use": "single-linkage", "clusters": 3}},
      {"name": "points", "use": "points-csv", "of": "axes"}, {"name": "matrix", "use": "points-npy", "of": "digits"},
      {"name": "gexf", "use": "gexf", "of": "graph"}, {"name": "graphml", "use": "graphml", "of": "graph"},
      {"name": "json", "use": "graph-json", "of": "graph"}, {"name": "members", "use": "members-csv", "of": "graph"},
      {"name": "picture", "use": "graph-figure", "of": "graph"}""",
    "map": DIGITS
    + """, {"name": "map", "use": "umap", "of": "digits", "epochs": 60}, {"name": "picture", "use": "scatter", "of": "map"},
      {"name": "places", "use": "points-npy", "of": "map"}, {"name": "groups", "use": "dbscan", "of": "map"},
      {"name": "list", "use": "points-csv", "of": "groups"}""",
    "neighbours": DIGITS
    + """, {"name": "near", "use": "neighbors", "of": "digits", "k": 8, "weights": "fuzzy"},
      {"name": "groups", "use": "leiden", "of": "near"}, {"name": "graph", "use": "graph-of-rows", "of": "groups"},
      {"name": "gexf", "use": "gexf", "of": "graph"}, {"name": "edges", "use": "edges-text", "of": "near"},
      {"name": "sparse", "use": "points-npz", "of": "near"}""",
    "explorer": DIGITS
    + """, {"name": "look", "use": "pca", "components": 2, "of": "digits"},
      {"name": "graph", "use": "mapper", "of": "digits", "lens": "look", "cover": {"use": "cubes", "resolution": 6},
       "clusterer": {"use": "single-linkage", "clusters": 3}},
      {"name": "page", "use": "explorer", "of": ["look", "graph"]}""",
    "measures": DIGITS
    + """, {"name": "axes", "use": "pca", "components": 5, "of": "digits"}, {"name": "groups", "use": "k-means", "clusters": 10, "of": "axes"},
      {"name": "purity", "use": "purity", "of": "groups"}, {"name": "accuracy", "use": "knn-accuracy", "k": 9, "of": "axes"},
      {"name": "table", "use": "figures-csv", "of": ["purity", "accuracy"]}, {"name": "curves", "use": "curves", "of": "accuracy"}""",
}


class Broken(Exception):
    """A promise that was not kept."""


def environment(home, **more):
    kept = {"PATH": os.environ["PATH"], "HOME": str(home / "home"), "REEB_CACHE": str(home / "cache")}
    if "JAVA_HOME" in os.environ:
        kept["JAVA_HOME"] = os.environ["JAVA_HOME"]
    # Short runs: the second compiler and vectors would take longer than they save, and change no byte.
    light = {"REEB_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1", "REEB_VECTORS": "plain"}
    return {**kept, **light, **more}


def command(workflow, out, *options):
    return [str(REEB), "run", str(workflow), "--out", str(out), "--progress", "none", *options]


def start(arguments, env, cwd):
    return subprocess.Popen(arguments, env=env, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)


def finish(process):
    errors = process.communicate()[1].decode(errors="replace")
    return process.returncode, errors


def done(arguments, env, cwd):
    code, errors = finish(start(arguments, env, cwd))
    if code != 0:
        raise Broken(f"{' '.join(arguments)} ended with {code}: {errors.strip()[:400]}")
    return errors


def sums(folder):
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name not in OF_ITS_TIME
    }


def written(work, name, seed):
    file = work / f"{name}-{seed}.json"
    file.write_text('{"seed": %d, "steps": [%s]}' % (seed, WORKFLOWS[name]))
    return file


def references(work):
    """Runs each workflow undisturbed, and tells its files and how long it takes."""
    found = {}
    for name in WORKFLOWS:
        file = written(work, name, 1)
        out = work / f"reference-{name}"
        began = time.monotonic()
        done(command(file, out, "--no-cache"), environment(work), work)
        found[name] = (file, sums(out), time.monotonic() - began)
        if not found[name][1]:
            raise Broken(f"{name}: wrote nothing")
    return found


def complete_or_absent(out, reference, what):
    """Each file that has its final name is complete."""
    for file, digest in (sums(out) if out.exists() else {}).items():
        if file in reference and reference[file] != digest:
            raise Broken(f"{what}: {file} is neither absent nor complete")


def kill(process):
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def kills(work, known, count, draw):
    """Line 7 and 9: killed runs, the next goes on; in every other round of workflows the cache is emptied at each end (eviction)."""
    lost = 0
    names = list(known)
    number = -1
    # Some end before their moment comes.
    while lost < count:
        number += 1
        name = names[number % len(names)]
        file, reference, seconds = known[name]
        home = work / f"kills-{name}"
        home.mkdir(exist_ok=True)
        out = home / "run"
        options = ["--cache-limit", "0.0005"] if number // len(names) % 2 else []
        process = start(command(file, out, *options), environment(home), home)
        try:
            process.wait(timeout=draw.uniform(0.05, 1.05) * seconds)
        except subprocess.TimeoutExpired:
            lost += 1
            kill(process)
        else:
            process.communicate()
        complete_or_absent(out, reference, f"{name}, kill {number}")
        ended = (out / "run.json").exists() and not (out / ".unfinished").exists()
        if ended or draw.random() < 0.3:
            if not ended:
                done(command(file, out, *options), environment(home), home)
            if sums(out) != reference:
                raise Broken(f"{name}, kill {number}: the run after it gave other files")
            shutil.rmtree(out)
            if draw.random() < 0.5:
                shutil.rmtree(home / "cache", ignore_errors=True)
    return f"{lost} runs of {len(names)} workflows killed while they ran, of {number + 1} that were begun"


def pairs(work, known, count, draw):
    """Two processes share one cache; in every other pair one is killed."""
    killed = 0
    for number in range(count):
        name = draw.choice(list(known))
        file, reference, seconds = known[name]
        home = work / "pairs"
        home.mkdir(exist_ok=True)
        shutil.rmtree(home / "cache", ignore_errors=True)
        outs = [home / f"run-{number}-{one}" for one in (1, 2)]
        options = ["--cache-limit", "0.0005"] if number % 3 == 2 else []
        both = [start(command(file, out, *options), environment(home), home) for out in outs]
        survivors = [0, 1]
        if number % 2:
            time.sleep(draw.uniform(0.2, 0.9) * seconds)
            victim = draw.choice(survivors)
            if both[victim].poll() is None:
                kill(both[victim])
                killed += 1
                complete_or_absent(outs[victim], reference, f"{name}, pair {number}")
                survivors.remove(victim)
        for one in survivors:
            code, errors = finish(both[one])
            if code != 0 or sums(outs[one]) != reference:
                raise Broken(f"{name}, pair {number}: ended with {code}: {errors.strip()[:400]}")
        for out in outs:
            shutil.rmtree(out, ignore_errors=True)
    return f"{count} pairs, {killed} of them with one killed"


FULL = 'disk=$1; size=$2; shift 2; mkdir -p "$disk"; mount -t tmpfs -o size=$size tmpfs "$disk" || exit 99; "$@"; code=$?; ' \
    'find "$disk" -type f > "$disk.list"; exit $code'
READ_ONLY = 'disk=$1; size=$2; shift 2; mkdir -p "$disk"; mount -t tmpfs -o ro tmpfs "$disk" || exit 99; "$@"; code=$?; ' \
    'find "$disk" -type f > "$disk.list"; exit $code'


def disks(work, known, count, draw):
    """Line 8: a small or read-only disk for the run, or for the cache."""
    refused = 0
    for number in range(count):
        name = draw.choice(list(known))
        file, reference, _ = known[name]
        home = work / f"disks-{number}"
        home.mkdir()
        disk = home / "disk"
        of_cache = number % 2 == 1
        form, size = (READ_ONLY, "0") if number % 5 == 4 else (FULL, f"{draw.randint(8, 600)}k")
        out = home / "run" if of_cache else disk / "run"
        env = environment(home, **({"REEB_CACHE": str(disk / "cache")} if of_cache else {}))
        arguments = ["unshare", "-rm", "sh", "-c", form, "sh", str(disk), size, *command(file, out)]
        code, errors = finish(start(arguments, env, home))
        if code == 99:
            return "not tried: no tmpfs can be mounted here"
        left = [line for line in (home / "disk.list").read_text().split() if "/run/" in line]
        if "\tat " in errors or "Exception" in errors:
            raise Broken(f"{name}, disk {number}: {errors[:400]}")
        if of_cache and (code != 0 or sums(out) != reference):
            raise Broken(f"{name}, disk {number}: a cache that cannot be written cost the run: {code} {errors[:400]}")
        if not of_cache and code != 0:
            refused += 1
            parts = [line for line in left if line.rsplit("/", 1)[1] not in reference and not line.endswith("/.unfinished")]
            if parts:
                raise Broken(f"{name}, disk {number}: left {parts}")
        shutil.rmtree(home)
    return f"{count} disks, {refused} runs refused in a line, half of the disks under the cache, which cost no run"


SURROUNDINGS = {
    "plain loops": {"REEB_VECTORS": "plain", "REEB_JAVA_OPTIONS": ""},
    "vectors of 256 bits": {"REEB_VECTORS": "256", "REEB_JAVA_OPTIONS": ""},
    "vectors of 512 bits": {"REEB_VECTORS": "512", "REEB_JAVA_OPTIONS": ""},
    "one thread": {"options": ["--threads", "1"]},
    "two threads": {"options": ["--threads", "2"]},
    "a heap of 400 MB": {"REEB_JAVA_OPTIONS": "-Xmx400m"},
    "a heap of 3 GB": {"REEB_JAVA_OPTIONS": "-Xmx3g"},
    "Turkish": {"REEB_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -Duser.language=tr -Duser.country=TR"},
    "Arabic digits": {"REEB_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -Duser.language=ar -Duser.country=EG"},
    "Latin-1, POSIX": {"LC_ALL": "POSIX", "REEB_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -Dfile.encoding=ISO-8859-1"},
    "time zone of Chatham": {"TZ": "Pacific/Chatham"},
    "a folder with a blank and an umlaut": {"folder": "b l\u00e4nk", "LC_ALL": "C.UTF-8"},
}


def equal_bytes(work, known, count, draw):
    """Line 1: the same bytes in any surroundings."""
    for number, (what, more) in enumerate(SURROUNDINGS.items()):
        settings = dict(more)
        options = settings.pop("options", [])
        home = work / settings.pop("folder", f"bytes-{number}")
        home.mkdir()
        for name, (file, reference, _) in known.items():
            own = home / file.name
            shutil.copy(file, own)
            out = home / name
            done(command(own, out, "--no-cache", *options), environment(home, **settings), home)
            found = sums(out)
            if found != reference:
                other = sorted(key for key in reference if found.get(key) != reference[key])
                raise Broken(f"{name} in surroundings '{what}': other bytes in {other}")
        shutil.rmtree(home)
    return f"{len(SURROUNDINGS)} surroundings, {len(known)} workflows, {sum(len(one[1]) for one in known.values())} files in each: " + ", ".join(SURROUNDINGS)


PARTS = {"kills": kills, "pairs": pairs, "disks": disks, "bytes": equal_bytes}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--disks", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(PARTS))
    given = parser.parse_args()
    counts = {"kills": given.kills, "pairs": given.pairs, "disks": given.disks, "bytes": 0}
    work = pathlib.Path(tempfile.mkdtemp(prefix="reeb-trust-"))
    broken = 0
    known = references(work)
    print("| what | tried | seconds | found |")
    print("| --- | --- | --- | --- |", flush=True)
    for name in given.only.split(","):
        began = time.monotonic()
        try:
            tried, found = PARTS[name](work, known, counts[name], random.Random(f"{name} {given.seed}")), "nothing"
        except Broken as problem:
            tried, found = "up to this", str(problem)
            broken += 1
        print(f"| {name} | {tried} | {time.monotonic() - began:.0f} | {found} |", flush=True)
    if broken:
        print(f"the folders are kept: {work}", file=sys.stderr)
        return 1
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main())

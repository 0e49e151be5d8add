#!/usr/bin/env python3
"""Compares by meaning what two versions of Reeb have written for the same workflows.

    bench/compare-samples.py BEFORE AFTER

BEFORE and AFTER are folders of runs, one each, such as those of

    for sample in sample-workflows/*.json; do reeb run "$sample" --no-cache --out "BEFORE/$(basename "$sample" .json)"; done

Prints a table with a row for each file but run.json and report.html, which hold times: equal bytes; equal meaning, where what both
say is the same and only its form differs, as names, order and what is added; or different, and in what. Ends with 1 where a file is
different. Python's own library is all that it needs; with ImageMagick's 'compare' on the path it counts pixels.
"""

import collections
import csv
import hashlib
import json
import math
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as xml
import zipfile

TIMED = {"run.json", "report.html"}
SHOWN = 6
csv.field_size_limit(1 << 30)


def local(tag):
    return tag.rsplit("}", 1)[-1]


def table(records):
    """Columns of records; a value that a record does not have is None."""
    names = list(dict.fromkeys(name for record in records for name in record))
    return {name: [record.get(name) for record in records] for name in names}


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


def same(a, b):
    if a == b or (a in (None, "") and b in (None, "")):
        return True
    x, y = number(a), number(b)
    return x is not None and y is not None and (x == y or (math.isnan(x) and math.isnan(y)))


def gap(a, b):
    """How far two columns are apart: the cells that differ, and the largest difference by the larger value."""
    cells = [(x, y) for x, y in zip(a, b) if not same(x, y)]
    pairs = [(number(x), number(y)) for x, y in cells]
    if all(x is not None and y is not None for x, y in pairs):
        largest = max(abs(x - y) / max(abs(x), abs(y)) for x, y in pairs)
        return f"{len(cells):,} of {len(a):,} numbers, by up to {largest:.1e} of themselves"
    return f"{len(cells):,} of {len(a):,} values, such as {str(cells[0][0])[:30]!r} and {str(cells[0][1])[:30]!r}"


def rows_equal(before, after):
    keys = [name for name in before if name in after]
    of = lambda columns: collections.Counter(zip(*(columns[name] for name in keys)))
    return keys and of(before) == of(after)


def compare_tables(what, before, after, order=True):
    """Form and differences of two tables."""
    form, different = [], []
    counts = [len(next(iter(columns.values()), [])) for columns in (before, after)]
    if counts[0] != counts[1]:
        return [], [f"{counts[0]:,} and {counts[1]:,} {what}"]
    common = [name for name in before if name in after]
    if any(not all(map(same, before[name], after[name])) for name in common) and not order and rows_equal(before, after):
        form.append(f"order of {what}")
    else:
        for name in common:
            if not all(map(same, before[name], after[name])):
                different.append(f"{name} of {what}: {gap(before[name], after[name])}")
    gone = [name for name in before if name not in after]
    new = [name for name in after if name not in before]
    for name in list(gone):
        heir = next((other for other in new if all(map(same, before[name], after[other]))), None)
        if heir is not None:
            form.append(f"'{name}' is '{heir}'")
            gone.remove(name)
            new.remove(heir)
    if gone:
        different.append(f"{what} have no more {', '.join(map(repr, gone[:SHOWN]))}")
    if new:
        form.append(f"{what} also have {', '.join(map(repr, new[:SHOWN]))}" + (f" and {len(new) - SHOWN} more" if len(new) > SHOWN else ""))
    if [name for name in after if name in before] != common:
        form.append(f"order of columns of {what}")
    return form, different


def both(*results):
    return [text for form, _ in results for text in form], [text for _, different in results for text in different]


def graph_of(root):
    """Nodes and edges of GEXF or GraphML; ids of attributes are replaced by what they are called."""
    titles, nodes, edges = {}, [], []
    for part in root.iter():
        if local(part.tag) in ("attribute", "key"):
            titles[part.get("id")] = part.get("title") or part.get("attr.name") or part.get("id")
    for part in root.iter():
        kind = local(part.tag)
        if kind not in ("node", "edge"):
            continue
        record = dict(part.attrib)
        for inner in part.iter():
            name = local(inner.tag)
            if name == "attvalue":
                record[titles[inner.get("for")]] = inner.get("value")
            elif name == "data":
                record[titles[inner.get("key")]] = inner.text
            elif name in ("position", "size", "color"):
                record.update({f"{name} {key}": value for key, value in inner.attrib.items()})
        (nodes if kind == "node" else edges).append(record)
    return table(nodes), table(edges)


def compare_graphs(before, after):
    (nodes, edges), (other_nodes, other_edges) = graph_of(before), graph_of(after)
    return both(compare_tables("nodes", nodes, other_nodes), compare_tables("edges", edges, other_edges, order=False))


def flat(value, name=""):
    """A JSON value as a record of names such as 'columns.label mode'."""
    if isinstance(value, dict):
        record = {}
        for key, inner in value.items():
            record.update(flat(inner, f"{name}.{key}" if name else key))
        return record
    return {name: json.dumps(value) if isinstance(value, list) else value}


def compare_json(before, after):
    results = []
    lists = [key for key in before if isinstance(before.get(key), list) and isinstance(after.get(key), list)]
    for key in lists:
        results.append(compare_tables(key, *(table([flat(one) for one in side[key]]) for side in (before, after))))
    rest = [{key: value for key, value in flat(side).items() if key not in lists} for side in (before, after)]
    return both(*results, compare_tables("the rest", *(table([one]) for one in rest)))


def read_csv(text):
    lines = list(csv.reader(text.splitlines()))
    return {name: [line[at] if at < len(line) else None for line in lines[1:]] for at, name in enumerate(lines[0])}


def read_npy(data):
    length = struct.unpack("<H", data[8:10])[0]
    head = data[10 : 10 + length].decode()
    kind = re.search(r"'descr': *'([^']*)'", head).group(1)
    shape = [int(size) for size in re.findall(r"\d+", re.search(r"'shape': *\(([^)]*)\)", head).group(1))]
    values = [one[0] for one in struct.iter_unpack(kind.replace("f8", "d").replace("f4", "f").replace("i4", "i"), data[10 + length :])]
    columns = math.prod(shape[1:])
    return {f"column {at}": values[at::columns] for at in range(columns)}


def compare_svg(before, after):
    """Marks and texts, whatever their order and wherever they stand in the file."""
    kinds = []
    for root in (before, after):
        marks = collections.Counter()
        for part in root.iter():
            text = (part.text or "").strip()
            marks[(local(part.tag), tuple(sorted(part.attrib.items())), text)] += 1
        kinds.append(marks)
    gone, new = kinds[0] - kinds[1], kinds[1] - kinds[0]
    if not gone and not new:
        return ["order of marks"], []
    told = collections.Counter(mark[0] for mark in gone), collections.Counter(mark[0] for mark in new)
    words = [f"{told[0][kind]:,} -> {told[1][kind]:,} {kind}" for kind in sorted(set(told[0]) | set(told[1]))]
    texts = [f"'{mark[2]}'" for mark in list(gone)[:2000] if mark[2] and mark[0] != "style"]
    now = [f"'{mark[2]}'" for mark in list(new)[:2000] if mark[2] and mark[0] != "style"]
    return [], [f"other marks ({', '.join(words)})"] + ([f"texts {', '.join(texts[:SHOWN])} -> {', '.join(now[:SHOWN])}"] if texts or now else [])


def compare_pixels(before, after):
    if not shutil.which("compare"):
        return [], ["pixels were not compared: there is no ImageMagick"]
    run = subprocess.run(["compare", "-metric", "AE", before, after, "null:"], capture_output=True, text=True)
    words = run.stderr.strip().splitlines()[0] if run.stderr.strip() else ""
    count = number(words.split()[0]) if words else None
    if count == 0:
        return ["the same pixels"], []
    size = struct.unpack(">II", before.read_bytes()[16:24])
    return [], [f"{count / size[0] / size[1]:.2%} of the pixels" if count is not None else words[-100:]]


def compare_zips(before, after):
    sides = []
    for file in (before, after):
        with zipfile.ZipFile(file) as archive:
            sides.append({name: archive.read(name) for name in archive.namelist()})
    common = [name for name in sides[0] if name in sides[1] and sides[0][name] != sides[1][name]]
    results = [([], [f"entries {sorted(set(sides[0]) ^ set(sides[1]))}"] if set(sides[0]) != set(sides[1]) else [])]
    for name in common:
        try:
            form, different = compare_svg(*(xml.fromstring(side[name]) for side in sides))
        except xml.ParseError:
            form, different = [], [f"{len(sides[0][name]):,} and {len(sides[1][name]):,} bytes"]
        results.append(([f"{name}: {text}" for text in form], [f"{name}: {text}" for text in different]))
    return both(*results)


def compare(before, after):
    ending = before.suffix
    if ending in (".gexf", ".graphml"):
        return compare_graphs(xml.parse(before).getroot(), xml.parse(after).getroot())
    if ending == ".svg":
        return compare_svg(xml.parse(before).getroot(), xml.parse(after).getroot())
    if ending == ".csv":
        tables = [read_csv(file.read_text(encoding="utf-8")) for file in (before, after)]
        return compare_tables("lines", *tables, order=False)
    if ending == ".json":
        return compare_json(json.loads(before.read_text()), json.loads(after.read_text()))
    if ending == ".npy":
        return compare_tables("rows", read_npy(before.read_bytes()), read_npy(after.read_bytes()))
    if ending == ".png":
        return compare_pixels(before, after)
    if ending in (".gephi", ".zip", ".npz"):
        return compare_zips(before, after)
    return [], ["bytes"]


def files(folder):
    return {str(file.relative_to(folder)): file for file in sorted(folder.rglob("*")) if file.is_file() and file.name not in TIMED}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    before, after = (files(pathlib.Path(folder)) for folder in sys.argv[1:])
    counts = collections.Counter()
    print("| file | | how |\n| --- | --- | --- |")
    for name in sorted(set(before) | set(after)):
        if name not in before or name not in after:
            verdict, how = ("new", "") if name in after else ("different", "is not written any more")
        elif hashlib.sha256(before[name].read_bytes()).digest() == hashlib.sha256(after[name].read_bytes()).digest():
            verdict, how = "equal bytes", ""
        else:
            form, different = compare(before[name], after[name])
            verdict = "different" if different else "equal meaning"
            how = "; ".join(different + form)
        counts[verdict] += 1
        print(f"| {name} | {verdict} | {how.replace('|', '/')} |", flush=True)
    print("\n" + ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))
    sys.exit(1 if counts["different"] else 0)


main()

#!/bin/sh
# Measures Reeb on this machine and makes docs/performance.md of it. Needs REEB_DATA, or what 'reeb data fetch mnist' got;
# takes some minutes, on a machine that does nothing else. Arguments go to the first 'reeb bench', such as --rounds 3.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/reeb" bench --json "$work/performance.json" "$@"
"$root/reeb" bench --markdown "$work/performance.json" >"$work/performance.md"
mv "$work/performance.json" "$work/performance.md" "$root/docs/"

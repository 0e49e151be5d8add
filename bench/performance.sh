#!/bin/sh
# Measures Reeb on this machine and makes docs/performance.md of it. Needs REEB_DATA, or what 'reeb data fetch mnist' got;
# takes some minutes, on a machine that does nothing else. Arguments go to the first 'reeb bench', such as --rounds 3. Where
# PYTHON names a Python with scikit-learn and others, they are measured beside Reeb, too.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/reeb" bench --json "$work/performance.json" "$@"
if [ -n "${PYTHON-}" ]; then
  "$root/reeb" bench --against python --python "$PYTHON" --json "$work/peers.json" --rounds 3
  mv "$work/peers.json" "$root/docs/"
fi
"$root/reeb" bench --markdown "$work/performance.json" "$root/docs/peers.json" >"$work/performance.md"
mv "$work/performance.json" "$work/performance.md" "$root/docs/"

#!/bin/sh
# Prints the SHA-256 of every file that the sample workflows write, but for run.json and report.html, which hold times: two
# versions of Reeb that give the same results print the same lines.
#
#   bench/sample-hashes.sh path/to/bin/reeb > hashes.txt
#
# Samples that need real data run where REEB_DATA names it. Takes some minutes; nothing is read from a cache.
set -eu
reeb=$1
samples=$(CDPATH='' cd -- "$(dirname -- "$0")/../sample-workflows" && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for sample in "$samples"/*.json; do
  name=$(basename "$sample" .json)
  if "$reeb" run "$sample" --no-cache --out "$folder/$name" >/dev/null 2>"$folder/err"; then
    (cd "$folder" && find "$name" -type f ! -name run.json ! -name report.html -exec sha256sum {} + | sort -k 2)
    rm -r "${folder:?}/$name"
  else
    echo "$name: not run: $(tail -n 1 "$folder/err")"
  fi
done

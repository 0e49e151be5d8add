#!/bin/sh
# Makes the archives of loaded classes that bin/reeb starts from; the build runs it. Without them Reeb starts slower.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
. "$home/bin/find-jdk.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export REEB_CACHE="$work/cache"

make_archive() {
  . "$home/bin/java-options.sh"
  rm -f "$archive"
  # shellcheck disable=SC2086 # options are words
  if ! "$JAVA_HOME/bin/java" $options -XX:AOTCacheOutput="$archive" -Dreeb.home="$home" -Dreeb.terminal=false \
    -cp "$classpath" reeb.runtime.cli.Reeb "$@" >"$work/log" 2>&1; then
    cat "$work/log" >&2
    exit 1
  fi
}

cp "$home/bin/training.json" "$work/training.json"
# The launcher of a checkout compares its sources with this mark.
touch "$home/.built"
make_archive parts
make_archive run "$work/training.json" --out "$work/run" --progress none

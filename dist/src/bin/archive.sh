#!/bin/sh
# Makes the archives of loaded classes that bin/reeb starts from, and then marks the distribution as complete, with the time
# that the arguments give to touch: when the build began. Without the archives Reeb starts slower.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$home/bin/environment.sh"
. "$home/bin/find-jdk.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'kill "$java" 2>/dev/null; exit 130' INT TERM HUP
java=
export REEB_CACHE="$work/cache"
unset REEB_JAVA_OPTIONS

java_with() {
  "$JAVA_HOME/bin/java" "$@" >"$work/log" 2>&1 &
  java=$!
  if ! wait "$java"; then
    cat "$work/log" >&2
    exit 1
  fi
}

make_archive() {
  . "$home/bin/java-options.sh"
  # The archive holds the vector classes too, which needs their module from the beginning.
  if [ "$command" = run ]; then set -- --add-modules=jdk.incubator.vector "$@"; fi
  rm -f "$archive"
  # In two steps: in one, Java hands the second its options as words, which a blank in a path would cut.
  java_with -XX:AOTMode=record -XX:AOTConfiguration="$work/classes" "$@"
  java_with -XX:AOTMode=create -XX:AOTConfiguration="$work/classes" -XX:AOTCache="$archive" "$@"
}

cp "$home/bin/training.json" "$work/training.json"
make_archive parts
make_archive run "$work/training.json" --out "$work/run" --progress none
# The launcher of a checkout compares its sources with this mark.
touch "$home/.built"
if [ $# -gt 0 ]; then TZ=UTC0 touch "$@" "$home/.built"; fi

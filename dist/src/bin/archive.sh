#!/bin/sh
# Makes the archives of loaded classes that bin/reeb starts from, and marks the distribution as complete; the build runs it
# with the time at which it began. Without the archives Reeb starts slower.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$home/bin/environment.sh"
. "$home/bin/find-jdk.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export REEB_CACHE="$work/cache"
unset REEB_JAVA_OPTIONS

java_with() {
  if ! "$JAVA_HOME/bin/java" "$@" >"$work/log" 2>&1; then
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

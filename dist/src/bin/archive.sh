#!/bin/sh
# Makes the archives of loaded classes that bin/reeb starts from, and then marks the distribution as complete, with the time
# that the arguments give to touch: when the build began. Without the archives Reeb starts slower.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$home/bin/environment.sh"
. "$home/bin/find-jdk.sh"
work=$(mktemp -d)
java=
# Whatever ends this, what it has started ends too.
trap 'kill "$java" 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
. "$home/bin/training.sh"

make_archive parts
make_archive run "$work/training.json" --out "$work/run" --progress none
train_model "$home/bin/reeb"
make_serving_archive "$JAVA_HOME/bin/java"
# The launcher of a checkout compares its sources with this mark.
touch "$home/.built"
if [ $# -gt 0 ]; then TZ=UTC0 touch "$@" "$home/.built"; fi

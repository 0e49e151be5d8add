#!/bin/sh
# Runs a program of this folder, the first argument, with a JDK of at least version 25, whatever Maven itself runs on.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../../.." && pwd -P)
. "$here/../bin/environment.sh"
. "$here/../bin/find-jdk.sh"
program=$1
shift
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$here/$program" "$@"

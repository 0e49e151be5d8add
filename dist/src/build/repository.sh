#!/bin/sh
# Lays out the Maven repository of the distribution with a JDK of at least version 25, whatever Maven itself runs on.
# The arguments are those of Repository.java.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../../.." && pwd -P)
. "$here/../bin/environment.sh"
. "$here/../bin/find-jdk.sh"
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$here/Repository.java" "$@"

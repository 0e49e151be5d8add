#!/bin/sh
# Builds the distribution of the checkout in $1, unless it is up to date, and tells all the while what it does.
# It builds what a user runs, without tests and checks; './mvnw verify' has those, and keeps its classes apart from these.
set -eu
root=$1
target="$root/dist/target"
built="$target/reeb/.built"
log="$target/build.log"
. "$root/dist/src/build/stages.sh"

# Folders too, since a file that was removed leaves no other trace.
up_to_date() {
  [ -f "$built" ] && [ -z "$(cd "$root" && find pom.xml api kernels plugins runtime dist \
    \( -name target -o -path '*/src/test' \) -prune -o \( -type f -o -path '*/src/*' \) -newer "$built" -print | head -n 1)" ]
}

# One build at a time. The lock belongs to the open file, and so to Maven too, should this script be killed.
lock() {
  mkdir -p "$target"
  exec 9>"$target/.lock"
  command -v flock >/dev/null || return 0
  until flock -w 5 9; do
    echo "reeb: waiting for another call that is building ..." >&2
  done
}

# Runs a command with its output in the log, and shows how far it is once a second.
watched() {
  "$@" >>"$log" 2>&1 &
  working=$!
  while kill -0 "$working" 2>/dev/null; do
    sleep 1
    show_stage
  done
  wait "$working" && return 0
  clear_stage
  explain
}

stop() {
  trap '' INT TERM HUP
  kill "$working" 2>/dev/null && wait "$working" 2>/dev/null
  clear_stage
  echo "reeb: the build was stopped; the next call continues it" >&2
  exit 130
}

build() {
  began=$(date +%s)
  touch "$target/.began"
  : >"$log"
  echo "reeb: building Reeb, which takes about a minute, and one more where Maven must fetch everything first" >&2
  # The compilers run within Maven, and not long enough for the second compiler of the JVM to pay.
  export MAVEN_OPTS="${MAVEN_OPTS-} -XX:+UseParallelGC -XX:TieredStopAtLevel=1"
  watched "$root/mvnw" --batch-mode --update-snapshots --threads 2C -Dmaven.artifact.threads=10 -f "$root/pom.xml" \
    -P 'quick,!format-check' -pl '!test-kit,!integration-tests,!bench' package
  watched sh "$target/reeb/bin/archive.sh" -r "$target/.began"
  clear_stage
  echo "reeb: built in $(($(date +%s) - began)) s" >&2
}

if up_to_date; then exit 0; fi
lock
if up_to_date; then exit 0; fi
working=
trap stop INT TERM HUP
build

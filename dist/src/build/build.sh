# Builds the distribution of the checkout in $home, and tells all the while what it does; sourced by the checkout's reeb.
# It builds what a user runs, without tests and checks; './mvnw verify' has those, and keeps its classes apart from these.
target="$home/dist/target"
built="$target/reeb/.built"
log="$target/build.log"
. "$home/dist/src/build/stages.sh"

# Folders too, since a file that was removed leaves no other trace.
up_to_date() {
  [ -f "$built" ] && [ -z "$(cd "$home" && find pom.xml api toolkit test-kit workflow-kit kernels delimited plugins runtime model server cli dist \
    \( -name target -o -path '*/src/test' \) -prune -o \( -type f -o -path '*/src/*' \) -newer "$built" -print | head -n 1)" ]
}

# One build at a time. The lock belongs to the open file, and so to Maven too, should the launcher be killed.
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
  if [ -n "$working" ] && kill "$working" 2>/dev/null; then wait "$working" || :; fi
  clear_stage
  echo "reeb: the build was stopped; the next call continues it" >&2
  exit 130
}

build() {
  if ! . "$home/dist/src/bin/find-jdk.sh"; then
    echo "reeb: needs a JDK of version 25 or later; install one, or set JAVA_HOME to it" >&2
    exit 1
  fi
  began=$(date +%s)
  touch "$target/.began"
  : >"$log"
  echo "reeb: building Reeb, which takes about a minute, and one more where Maven must fetch everything first" >&2
  # The compilers run within Maven, and not long enough for the second compiler of the JVM to pay.
  watched env MAVEN_OPTS="${MAVEN_OPTS-} -XX:+UseParallelGC -XX:TieredStopAtLevel=1" "$home/mvnw" --batch-mode \
    --update-snapshots --threads 2C -Dmaven.artifact.threads=10 -f "$home/pom.xml" -P 'quick,!format-check' -Dmaven.test.skip=true \
    -pl '!integration-tests,!bench' package
  watched sh "$target/reeb/bin/archive.sh" -r "$target/.began"
  clear_stage
  echo "reeb: built in $(($(date +%s) - began)) s" >&2
}

# Builds, unless another call has done so in the meantime.
build_once() {
  lock
  working=
  trap stop INT TERM HUP
  if ! up_to_date; then build; fi
  trap - INT TERM HUP
  exec 9>&-
}

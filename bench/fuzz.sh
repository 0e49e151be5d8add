#!/bin/sh
# Lets Jazzer draw files for each reader of plugins/sources, for some seconds each, 300 where the first argument names none; begins with what each
# build tries. The second argument chooses by a part of the names of the tests, such as Idx. What breaks a promise is left below src/test/resources, where every later build tries it.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-300}
wanted=${2-.}
# One at a time: Jazzer draws for a single test of a process.
draw() {
  for drawn in $(sed -n 's/.*void \([A-Za-z]*OrRefuses[A-Za-z]*\).*/\1/p' "$1/src/test/java/reeb/$2.java" | grep -i "$wanted" || :); do
    echo "fuzz.sh: $drawn" >&2
    JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${seconds}s" ./mvnw -o -q -pl "$1" -am -Dtest="${2##*/}#$drawn" -Dreeb.test.leaks=false \
      -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip test
  done
}
draw plugins/sources plugins/sources/sparse/ReadersFuzzTest

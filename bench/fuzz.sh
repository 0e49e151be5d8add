#!/bin/sh
# Lets Jazzer draw files for each reader of what comes from elsewhere, for some seconds each, 300 where the first argument names none; begins with what each
# build tries. The second argument chooses by a part of the names of the tests, such as Idx. What breaks a promise is left below src/test/resources of its
# module, where every later build tries it. Prints, for each, how many files were tried.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-300}
wanted=${2-.}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
broken=0
# Jazzer takes SQL of DuckDB, which its parser does not know, for SQL that a file has brought in.
export JAZZER_DISABLED_HOOKS=com.code_intelligence.jazzer.sanitizers.SqlInjection
# One at a time: Jazzer draws for a single test of a process.
draw() {
  module=$1
  file=$(find "$module/src/test/java" -name "$2.java")
  for drawn in $(sed -n 's/.*void \([A-Za-z]*OrRefuses[A-Za-z]*\).*/\1/p' "$file" | grep -i "$wanted" || :); do
    echo "fuzz.sh: $drawn" >&2
    result=sound
    JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${seconds}s" ./mvnw -o -q -pl "$module" -am -Dtest="$2#$drawn" -Dreeb.fuzz=true -Dreeb.test.leaks=false \
      -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip test >"$log" 2>&1 || result=broken
    tried=$(tr '\r' '\n' <"$log" | sed -n 's/^#\([0-9][0-9]*\)\t.*/\1/p' | tail -n 1)
    if [ "$result" = broken ] || [ -z "$tried" ]; then
      broken=1
      tail -n 60 "$log" >&2
    fi
    echo "$drawn: ${tried:-0} files, $result"
  done
}
draw plugins/sources ReadersFuzzTest
draw plugins/tables TablesFuzzTest
draw plugins/gephi GraphFilesFuzzTest
draw plugins/onnx OnnxFuzzTest
draw plugins/review JournalsFuzzTest
draw toolkit QueryFuzzTest
draw integration-tests WorkflowsFuzzTest
draw integration-tests ArchivesFuzzTest
exit "$broken"

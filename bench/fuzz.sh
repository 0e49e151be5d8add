#!/bin/sh
# Lets Jazzer draw files for each reader of plugins/sources for some seconds, 300 where the first argument names none; begins with the files that each build tries.
# The second argument chooses readers by a part of their names, such as Idx.
# A file that breaks a promise is left in plugins/sources/src/test/resources, where every later build tries it.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-300}
test=plugins/sources/src/test/java/reeb/plugins/sources/sparse/ReadersFuzzTest.java
# One at a time: Jazzer draws for a single test of a process.
for reader in $(sed -n 's/.*void \(readsOrRefuses[A-Za-z]*\).*/\1/p' "$test" | grep -i "${2-.}"); do
  echo "fuzz.sh: $reader" >&2
  JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${seconds}s" ./mvnw -o -q -pl plugins/sources -am -Dtest="ReadersFuzzTest#$reader" \
    -Dreeb.test.leaks=false -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip test
done

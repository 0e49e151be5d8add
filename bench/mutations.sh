#!/usr/bin/env bash
# Reads so many mutated files of each form of Parquet, JSON and Arrow (default 5,000: at least 10,000 of each): all must be read or be
# refused in a line, without the end of the process, and within half an hour for all. Their bytes follow from a seed.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -o -q -pl plugins/tables -am -Dtest='HostileTablesTest,ArrowFilesTest' -Dreeb.mutations="${1:-5000}" \
  -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.timeout=1800 -Dspotless.check.skip test

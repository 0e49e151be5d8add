#!/bin/sh
# Kills runs at random moments of their writing, and servers while a review is edited, a hundred of each or as many as the first
# argument says, and looks at what they leave. The second argument is the seed of the first kill, 1 where there is none; the next kills have the next seeds.
set -eu
cd "$(dirname "$0")/.."
exec ./mvnw -q -pl integration-tests -am -Dtest=KilledAnywhereTest,ReviewTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dreeb.kills="${1:-100}" -Dreeb.kills.seed="${2:-1}" package

#!/bin/sh
# Writes the public signatures of api, toolkit, test-kit and workflow-kit to docs/signatures anew, where they were changed on purpose.
set -eu
cd "$(dirname "$0")/.."
exec ./mvnw -q -pl integration-tests -am -Dtest=PublicSignaturesTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dreeb.signatures=rewrite package

#!/bin/sh
# Builds the last commit twice, from nothing and in two folders of different names, and compares what is released (archives, package of Debian,
# bill of materials), jars and scripts byte by byte. Takes some minutes, and two gigabytes of disk. Arguments go to Maven, which has to be online. The
# archives of loaded classes are not compared: the virtual machine writes addresses and times into them, and makes them anew where they do not fit.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for build in one another; do
  mkdir "$work/$build"
  git -C "$root" archive HEAD | tar -x -C "$work/$build"
  cd "$work/$build"
  ./mvnw -q -Prelease -pl dist -am "$@"
  find . -type f \( -path '*/target/*.jar' -o -path './dist/target/reeb/bin/*' -o -path './dist/target/reeb/repository/*' -o -path './dist/target/bom.*' \
    -o -path './dist/target/release/*' \) -exec sha256sum {} + | LC_ALL=C sort -k 2 >"$work/$build.sums"
done
if ! diff "$work/one.sums" "$work/another.sums"; then
  echo "reproducible.sh: the builds differ in the files above" >&2
  exit 1
fi
for file in 'runtime/target/reeb-runtime-[^/]*\.jar' dist/target/reeb/bin/reeb dist/target/bom.json \
  'dist/target/reeb/repository/reeb/reeb-api/[^/]*/reeb-api-[^/]*-javadoc.jar' 'dist/target/release/reeb-[^/]*\.zip' \
  'dist/target/release/reeb-[^/]*\.tar\.gz' 'dist/target/release/reeb_[^/]*\.deb' dist/target/release/SHA256SUMS; do
  grep -q "  ./$file\$" "$work/one.sums" || { echo "reproducible.sh: no $file was built" >&2; exit 1; }
done
echo "reproducible.sh: $(wc -l <"$work/one.sums") files are equal in both builds"

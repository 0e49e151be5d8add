#!/bin/sh
# Puts a server without models below FOLDER/opt/reeb: a Java runtime of the modules that it needs, its jars, the options of Java, and an archive of
# loaded classes for a fast start. '--with-onnx' adds what models with networks need. Called by base.sh and by Containerfile.
#   sh container/stage.sh FOLDER [--with-onnx]
set -eu
distribution=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
home=$distribution
. "$distribution/bin/environment.sh"
. "$distribution/bin/find-jdk.sh"
jdk=$JAVA_HOME
mkdir -p "$1"
root=$(CDPATH='' cd -- "$1" && pwd -P)
onnx=${2-}
home="$root/opt/reeb"
work=$(mktemp -d)
java=
# Whatever ends this, what it has started ends too.
trap 'kill "$java" 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# Plugins of third parties are none of an image.
. "$distribution/bin/serving.sh"
mkdir -p "$home/lib" "$home/bin"
for jar in "$distribution"/lib/*.jar; do
  case "${jar##*/}" in
    org.apache.felix.*) ;;
    onnxruntime-*) if [ "$onnx" = --with-onnx ]; then cp "$jar" "$home/lib/"; fi ;;
    *) if serves "${jar##*/}"; then cp "$jar" "$home/lib/"; fi ;;
  esac
done
cp "$distribution"/bin/* "$home/bin/"
"$jdk/bin/jlink" --output "$home/runtime" --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
  --add-modules java.base,java.logging,java.desktop,jdk.incubator.vector,jdk.management,jdk.unsupported,jdk.httpserver >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
# Java compares the times of jars and of its own classes with those that the archive was made of.
find "$root" -exec touch -h -d @0 {} +

. "$distribution/bin/training.sh"
quietly "$distribution/bin/reeb" run "$work/training.json" --out "$work/run" --progress none
train_model "$distribution/bin/reeb"
JAVA_HOME="$home/runtime"
make_serving_archive "$jdk/bin/java"

# One word a line, quoted, for Java's @FILE; the command and what follows it stand last.
set -- serve
. "$home/bin/java-options.sh"
set -- -XX:AOTCache="$archive" --add-exports java.base/jdk.internal.module=ALL-UNNAMED -Dreeb.terminal=false "$@"
for word in "$@"; do printf '"%s"\n' "$word"; done | sed "s|$root/|/|g" >"$home/serve.options"
rm -r "$home/bin"
chmod -R go+rX "$root"
find "$root" -exec touch -h -d @0 {} +

#!/bin/sh
# Makes the image of a server without models, reeb-serve.tar, which 'reeb model image' puts models on: libraries of Debian, a Java runtime of the
# modules that the server needs, and the server. Needs mmdebstrap and a JDK of version 25, and fetches packages of Debian; no Docker, no
# daemon. DEBIAN names a mirror, such as http://snapshot.debian.org/archive/debian/20261120T000000Z for packages that never change.
#   sh container/base.sh [-o FILE] [--with-onnx]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
out=reeb-serve.tar
onnx=
while [ $# -gt 0 ]; do
  case "$1" in
    -o)
      out=$2
      shift 2
      ;;
    --with-onnx)
      onnx=$1
      shift
      ;;
    *)
      echo "base.sh: does not know '$1'; sh container/base.sh [-o FILE] [--with-onnx]" >&2
      exit 2
      ;;
  esac
done
command -v mmdebstrap >/dev/null || {
  echo "base.sh: needs mmdebstrap; 'apt-get install mmdebstrap', or build with container/Containerfile" >&2
  exit 2
}
layers=$(mktemp -d)
trap 'rm -rf "$layers"' EXIT
trap 'exit 130' INT TERM HUP

# No shell, no package manager: what Java and native libraries of plugins are linked with. Times and order are those of the sources.
echo "base.sh: fetching libraries of Debian" >&2
SOURCE_DATE_EPOCH=0 mmdebstrap --quiet --variant=extract --include="$(sed '/^#/d' "$here/packages.txt" | paste -sd, -)" \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  bookworm "$layers/system.tar" "${DEBIAN-http://deb.debian.org/debian}"
gzip -9n "$layers/system.tar"

echo "base.sh: putting the server together" >&2
sh "$here/stage.sh" "$layers/stage" $onnx
layer() {
  tar -C "$layers/stage" --sort=name --format=ustar --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "$@" | gzip -9n
}
layer opt/reeb/runtime >"$layers/runtime.tar.gz"
layer opt/reeb/lib opt/reeb/serve.options >"$layers/server.tar.gz"
case "$(uname -m)" in
  aarch64) architecture=arm64 ;;
  *) architecture=amd64 ;;
esac
sh "$here/../bin/reeb" model base --layer "$layers/system.tar.gz" --layer "$layers/runtime.tar.gz" --layer "$layers/server.tar.gz" \
  --architecture "$architecture" --overwrite -o "$out"

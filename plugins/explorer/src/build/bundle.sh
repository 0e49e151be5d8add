#!/bin/sh
# Bundles the application of the explorer's page, src/main/web, into app.js, files.js and app.css, and that of the workbench likewise:
# bundle.sh ESBUILD WORK OUT
# Files that come out as they were keep their time, so that nothing is packed anew for them.
set -eu
esbuild=$1
work=$2
out=$3
web=$(CDPATH='' cd -- "$(dirname -- "$0")/../main/web" && pwd)

bundle() {
  "$esbuild" "$web/$1" --bundle --minify "--format=$3" ${4:+"$4"} --target=es2022 --charset=utf8 --legal-comments=none \
    --log-level=warning --outfile="$work/$2"
  cmp -s "$work/$2" "$out/$2" || cp "$work/$2" "$out/$2"
}

# Jars do not keep which files are programs.
if [ -f "$esbuild" ] && [ ! -x "$esbuild" ]; then chmod +x "$esbuild"; fi
if ! command -v "$esbuild" >/dev/null; then
  echo "explorer: there is no esbuild for this machine at $esbuild; install esbuild 0.25 or later and give its path with" \
    "-Desbuild.bin=PATH" >&2
  exit 1
fi
mkdir -p "$work" "$out"
bundle main.ts app.js esm
bundle app/later/all.ts files.js iife --global-name=reebLater
bundle app.css app.css esm
bundle workbench.ts workbench.js esm
bundle workbench.css workbench.css esm

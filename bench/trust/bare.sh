#!/bin/sh
# Tries what './mvnw -Prelease' has packed in a bare Debian with a JDK and nothing else: the archive in a folder with a blank, without HOME, in the POSIX
# locale, up to the first picture; then the package of Debian, installed, run and removed. Needs root and mmdebstrap, and fetches packages of Debian.
#   sh bench/trust/bare.sh JDK [RELEASE]
# JDK is the folder of a JDK of version 25 or later, which is copied; RELEASE the folder of the archives, dist/target/release where it is left out.
set -eu
jdk=$(CDPATH='' cd -- "$1" && pwd -P)
release=$(CDPATH='' cd -- "${2-$(dirname "$0")/../../dist/target/release}" && pwd -P)
work=$(mktemp -d)
root="$work/root"
end() {
  umount "$root/proc" "$root/dev" 2>/dev/null || :
  rm -rf --one-file-system "$work"
}
trap end EXIT
trap 'exit 130' INT TERM HUP
mmdebstrap --quiet --variant=minbase bookworm "$root" "${DEBIAN-http://deb.debian.org/debian}"
mkdir -p "$root/opt" "$root/srv/a blank"
cp -r "$jdk" "$root/opt/jdk-25"
tar -xzf "$release"/reeb-*.tar.gz -C "$root/srv/a blank"
cp "$release"/*.deb "$root/srv/reeb.deb"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev"
mount --bind /dev "$root/dev"

inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=POSIX chroot "$root" "$@"; }
now() { date +%s%N; }
since() { echo "$(($(now) - $1))" | sed 's/\(.*\)\(...\)......$/\1.\2/; s/^\./0./'; }
must() { "$@" || { echo "bare.sh: failed: $*" >&2; exit 1; }; }

# Runs the sample of drawn digits by the launcher given, and tells when the first picture was there.
first_picture() {
  out="/srv/pictures of $2"
  began=$(now)
  inside sh -c 'exec "$1" run "$2" --out "$3" --progress none' sh "$1" "$3/digits-mapper.json" "$out" >"$work/log" 2>&1 &
  run=$!
  while [ -z "$(find "$root$out" -name '*.png' 2>/dev/null | head -n 1)" ]; do
    kill -0 "$run" 2>/dev/null || break
    sleep 0.02
  done
  picture=$(since "$began")
  wait "$run" || { cat "$work/log" >&2; exit 1; }
  [ -n "$(find "$root$out" -name '*.png')" ] || { echo "bare.sh: no picture was made by $1" >&2; exit 1; }
  echo "$2: first picture after $picture s, all after $(since "$began") s"
}

reeb="/srv/a blank/$(ls "$root/srv/a blank")"
began=$(now)
must inside "$reeb/bin/reeb" --version
echo "archive: --version after $(since "$began") s"
first_picture "$reeb/bin/reeb" "the archive as it is" "$reeb/sample-workflows"
began=$(now)
must inside sh "$reeb/bin/archive.sh"
echo "archive: classes kept after $(since "$began") s"
first_picture "$reeb/bin/reeb" "the archive with classes kept" "$reeb/sample-workflows"
rm -rf "$root/srv/a blank"

began=$(now)
must inside dpkg -i /srv/reeb.deb >"$work/dpkg" 2>&1
echo "package: installed after $(since "$began") s"
first_picture reeb "the package" /usr/lib/reeb/sample-workflows
must inside dpkg -r reeb >"$work/dpkg" 2>&1
left=$(find "$root/usr/lib/reeb" "$root/usr/bin/reeb" 2>/dev/null || :)
[ -z "$left" ] || { echo "bare.sh: the package left $left" >&2; exit 1; }
echo "package: removed, nothing left"

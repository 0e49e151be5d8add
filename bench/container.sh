#!/bin/sh
# Puts a model of pictures on the image of a server twice, compares the two, loads the image into Podman without a daemon, and has it answer by both
# protocols: as nobody, on a file system that it cannot write, without capabilities. Tells sizes and times. Needs root, podman, skopeo, crun and curl;
# built before: ./reeb --help, and sh dist/target/reeb/container/base.sh.
#   bench/container.sh digits.reeb t10k-images-idx3-ubyte.gz [reeb-serve.tar]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
model=$1
pictures=$2
base=${3-reeb-serve.tar}
port=${REEB_PORT-18080}
work=$(mktemp -d)
REEB_TOKEN=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export REEB_TOKEN

# Containers in containers: without control groups, storage of its own, and the network of this machine.
podman_here() {
  unshare -m sh -c 'umount -l /sys/fs/cgroup/unified 2>/dev/null || :; exec podman "$@"' podman \
    --root "$work/storage" --runroot "$work/run" --storage-driver vfs --cgroup-manager cgroupfs "$@"
}
end() {
  podman_here rm --force --all --time 0 >/dev/null 2>&1 || :
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM HUP
failed() {
  echo "container.sh: $1" >&2
  podman_here logs served >&2 2>/dev/null || :
  exit 1
}
now() {
  date +%s%N
}
ask() {
  curl --silent --show-error --fail-with-body --header "Authorization: Bearer $REEB_TOKEN" "$@"
}

"$root/dist/target/reeb/bin/reeb" model image "digits=$model" --base "$base" -o "$work/one.tar"
"$root/dist/target/reeb/bin/reeb" model image "digits=$model" --base "$base" -o "$work/two.tar" >/dev/null
cmp "$work/one.tar" "$work/two.tar" || failed "the image is another one when it is made again"
tar -tf "$work/one.tar" >/dev/null || failed "tar does not read the image"
skopeo inspect "oci-archive:$work/one.tar" >"$work/oci" || failed "skopeo does not read the image"
skopeo inspect "docker-archive:$work/one.tar" >"$work/docker" || failed "skopeo does not read the image as Docker's"
echo "container.sh: equal when made again, $(wc -c <"$work/one.tar") bytes; the server alone $(wc -c <"$base")"

podman_here load --quiet --input "$work/one.tar" || failed "podman does not load the image"
PYTHONPATH="$root/bench" python3 -c 'import sys, served; open(sys.argv[2], "wb").write(served.pictures(sys.argv[1], 1)[0])' \
  "$pictures" "$work/one.png"
# With AOTMode=on Java ends where it cannot use the archive of loaded classes.
began=$(now)
podman_here run --detach --name served --network=host --cgroups=disabled --ulimit nofile=1024:1024 --ulimit nproc=1024:1024 \
  --read-only --cap-drop=all --security-opt=no-new-privileges --tmpfs /tmp --env REEB_TOKEN --env JDK_JAVA_OPTIONS=-XX:AOTMode=on localhost/digits --port "$port" >"$work/id" \
  || failed "podman does not start the image"
started=$(now)
until ask --header 'Content-Type: image/png' --data-binary "@$work/one.png" "http://127.0.0.1:$port/v1/models/digits:predict" >"$work/v1" 2>"$work/errors"; do
  if [ $((($(now) - began) / 1000000000)) -ge 60 ]; then failed "there is no answer: $(cat "$work/errors")"; fi
  sleep 0.02
done
answered=$(now)
echo "container.sh: first answer $(((answered - began) / 1000000)) ms after 'podman run', $(((answered - started) / 1000000)) ms after it has returned"
cat "$work/v1"
echo
ask "http://127.0.0.1:$port/v2/models/digits" >"$work/v2" || failed "there is no answer by v2"
ask --header 'Content-Type: application/json' "http://127.0.0.1:$port/v2/models/digits/infer" --data \
  "{\"inputs\": [{\"name\": \"p\", \"shape\": [1], \"datatype\": \"BYTES\", \"data\": [\"$(base64 -w 0 "$work/one.png")\"]}], \"outputs\": [{\"name\": \"node\"}]}" \
  >"$work/v2" || failed "there is no answer by v2"
cat "$work/v2"
echo
python3 -c 'import json, sys; one, two = (json.load(open(file)) for file in sys.argv[1:])
sys.exit(one["predictions"][0]["node"] != two["outputs"][0]["data"][0])' "$work/v1" "$work/v2" || failed "the protocols say different things"
REEB_TOKEN=another-token-of-24-char ask "http://127.0.0.1:$port/v2/models/digits" >"$work/none" 2>&1 && failed "another token is taken"

# What the kernel says of the process, seen from outside.
pid=$(podman_here inspect --format '{{.State.Pid}}' served)
echo "container.sh: $(sed -n -e 's/^VmRSS:[^0-9]*\(.*\)/\1 resident/p' "/proc/$pid/status")"
grep -q '^Uid:[[:space:]]65532[[:space:]]65532' "/proc/$pid/status" || failed "it does not run as nobody"
grep -q '^CapEff:[[:space:]]0000000000000000' "/proc/$pid/status" || failed "it has capabilities"
grep -q '^NoNewPrivs:[[:space:]]1' "/proc/$pid/status" || failed "it may get new privileges"
awk '$5 == "/" { print $6 }' "/proc/$pid/mountinfo" | grep -q '^ro' || failed "it can write its files"
if tr '\0' '\n' <"/proc/$pid/cmdline" | grep -q "$REEB_TOKEN"; then failed "the token is in its arguments"; fi
if grep -q "$REEB_TOKEN" "$work/one.tar"; then failed "the token is in the image"; fi

began=$(now)
podman_here kill --signal TERM served >/dev/null
podman_here wait served >"$work/code" 2>/dev/null || :
echo "container.sh: ended $((($(now) - began) / 1000000)) ms after SIGTERM, with $(cat "$work/code")"
[ $((($(now) - began) / 1000000000)) -lt 10 ] || failed "the end took 10 s or more"
[ "$(cat "$work/code")" = 143 ] || failed "it has ended with another code than 143"
podman_here logs served >"$work/said" 2>&1
if grep -q "$REEB_TOKEN" "$work/said"; then failed "the token is in the log"; fi
cat "$work/said"

# Makes archives of loaded classes for the Reeb in $home, by the Java in $JAVA_HOME, in the empty folder $work; sourced by archive.sh and by
# container/stage.sh.
cp "$home/bin/training.json" "$work/training.json"
export REEB_CACHE="$work/cache"
unset REEB_JAVA_OPTIONS

java_starts() {
  "$JAVA_HOME/bin/java" "$@" >"$work/out" 2>"$work/log" &
  java=$!
}

# Java ends, with one of the codes that are meant.
java_ends() {
  code=0
  wait "$java" || code=$?
  if [ "$code" -ne 0 ] && [ "$code" -ne "${1-0}" ]; then
    cat "$work/log" >&2
    exit 1
  fi
  java=
}

java_with() {
  java_starts "$@"
  java_ends
}

# In two steps: in one, Java hands the second its options as words, which a blank in a path would cut.
create_archive() {
  rm -f "$archive"
  java_with -XX:AOTMode=create -XX:AOTConfiguration="$work/classes" -XX:AOTCache="$archive" "$@"
}

make_archive() {
  . "$home/bin/java-options.sh"
  # The archive holds the vector classes too, which needs their module from the beginning.
  if [ "$command" = run ]; then set -- --add-modules=jdk.incubator.vector "$@"; fi
  java_with -XX:AOTMode=record -XX:AOTConfiguration="$work/classes" "$@"
  create_archive "$@"
}

# Runs a command by a launcher, and tells what it says only where it fails.
quietly() {
  sh "$@" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
  }
}

# The argument is the launcher that makes a model of the run.
train_model() {
  quietly "$1" model export "$work/run" --graph model --neighbours -o "$work/training.reeb"
}

# Makes an archive of a server of that model, which answers each kind of question; the argument is the Java that asks, which needs its compiler.
make_serving_archive() {
  asking=$1
  set -- serve "training=$work/training.reeb" --port 0
  . "$home/bin/java-options.sh"
  # Without the module of vectors: with an incubating module on its command line Java keeps neither its modules nor linked classes in an archive, nor
  # what it has learned of methods, and a class that needs the module could not be kept without it.
  set -- --add-exports java.base/jdk.internal.module=ALL-UNNAMED -Dreeb.vectors=plain "$@"
  java_starts -XX:AOTMode=record -XX:AOTConfiguration="$work/classes" "$@"
  until grep -q '^http' "$work/out"; do
    if ! kill -0 "$java" 2>/dev/null; then java_ends; fi
    sleep 0.1
  done
  "$asking" -XX:TieredStopAtLevel=1 "$home/bin/Ask.java" "$(grep '^http' "$work/out")" training >"$work/asked" 2>&1 || {
    cat "$work/asked" "$work/log" >&2
    exit 1
  }
  kill "$java"
  # By SIGTERM.
  java_ends 143
  create_archive "$@"
}

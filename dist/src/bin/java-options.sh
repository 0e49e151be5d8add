# Puts what Java is to be called with before the command and its arguments in "$@"; sets command, and archive for it;
# sourced by bin/reeb and bin/archive.sh, with $home set.
command=${1-}
. "$home/bin/serving.sh"
classpath=
for jar in "$home"/lib/*.jar; do
  if [ "$command" = serve ] && ! serves "${jar##*/}"; then continue; fi
  classpath=${classpath:+$classpath:}$jar
done
spark=
case "$command" in run | explore) . "$home/bin/spark.sh" ;; esac
# Last, so that it wins; words, not patterns.
set -f
# shellcheck disable=SC2086
set -- $spark ${REEB_JAVA_OPTIONS-} -cp "$classpath" reeb.cli.Reeb "$@"
set +f
collector=-XX:+UseParallelGC
case "$command" in
  run | bench | engine | explore | model | predict | serve)
    archive="$home/lib/reeb-run.aot"
    # It holds classes of another class path.
    if [ -n "$spark" ]; then archive=; fi
    # Vector code is a hundred times slower until it is compiled: it is compiled at once, and callers wait for it.
    set -- -XX:CompileCommand=quiet \
      '-XX:CompileCommand=CompileThresholdScaling,reeb.kernels.simd.*::*,0.03' \
      '-XX:CompileCommand=BackgroundCompilation,reeb.kernels.simd.*::*,false' "$@"
    if [ "$command" = serve ]; then
      archive="$home/lib/reeb-serve.aot"
      # A server stays, beside others. Of what a request takes little stays, but under load any collector lets the heap grow to
      # gigabytes before it collects that: the heap has a bound. G1 collects large matrices early and gives memory back.
      # So has the young generation, which otherwise grows by a third of the heap before anything of it is collected.
      collector=-XX:+UseG1GC
      set -- -Xms64m -Xmx512m -Xmn40m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 "$@"
    else
      # A small young generation uses the same memory again and again, and large matrices go past it without being copied:
      # touching fresh memory took longer than collecting.
      set -- -Xmn128m "$@"
    fi
    ;;
  *)
    archive="$home/lib/reeb.aot"
    set -- -XX:TieredStopAtLevel=1 "$@"
    ;;
esac
# Constructors of records are called a few times each: Java need not make code for each of them.
set -- "$collector" -XX:MaxRAMPercentage=60 -Djdk.reflect.useNativeAccessorOnly=true \
  -Xlog:disable -Xlog:all=error:stderr -Xlog:aot=off:stderr -Xlog:cds=off:stderr \
  --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
  -Dreeb.home="$home" "$@"

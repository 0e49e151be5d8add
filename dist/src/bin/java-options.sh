# Sets options, classpath and archive for the command in $1; sourced by bin/reeb and bin/archive.sh, with $home set.
# The same options must stand when an archive is made and when it is used.
classpath=
for jar in "$home"/lib/*.jar; do
  classpath=${classpath:+$classpath:}$jar
done
options="-XX:+UseParallelGC -XX:MaxRAMPercentage=60 -Xlog:disable -Xlog:all=error:stderr -Xlog:aot=off -Xlog:cds=off"
options="$options --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true"
case "${1-}" in
  run | bench)
    # The vector instructions; Java announces the module on the standard error, so only commands that compute ask for it.
    options="$options --add-modules jdk.incubator.vector"
    # A small young generation uses the same memory again and again, and large matrices go past it without being copied:
    # touching fresh memory took longer than collecting.
    options="$options -Xmn128m"
    # Vector code is a hundred times slower until it is compiled: it is compiled at once, and callers wait for it.
    options="$options -XX:CompileCommand=quiet"
    options="$options -XX:CompileCommand=CompileThresholdScaling,reeb.kernels.simd.*::*,0.03"
    options="$options -XX:CompileCommand=BackgroundCompilation,reeb.kernels.simd.*::*,false"
    archive="$home/lib/reeb-run.aot"
    ;;
  *)
    options="$options -XX:TieredStopAtLevel=1"
    archive="$home/lib/reeb.aot"
    ;;
esac

# Puts Spark on the class path where a command is to work on a cluster; sourced by java-options.sh, with $classpath set and the command's
# arguments in "$@". Leaves in $spark what Java is to be called with for it, words without blanks.
spark=
on_spark=false
spark_home=${SPARK_HOME-}
before=
for argument in "$@"; do
  case "$before $argument" in
    "--on spark://"* | *" --on=spark://"* | "--on k8s://"* | *" --on=k8s://"* | "--on yarn" | *" --on=yarn") on_spark=true ;;
    "--spark-home "*) spark_home=$argument ;;
    *" --spark-home="*) spark_home=${argument#--spark-home=} ;;
  esac
  before=$argument
done
if $on_spark && [ -n "$spark_home" ]; then
  if [ ! -d "$spark_home/jars" ]; then
    echo "reeb: '$spark_home' has no folder 'jars': name with SPARK_HOME or --spark-home where Spark is installed" >&2
    exit 2
  fi
  # Spark brings a place for its log messages: of two, one would complain. The toolkit has an old one in it, and comes last.
  classpath=
  last=
  for jar in "$home"/lib/*.jar; do
    case "${jar##*/}" in
      slf4j-*) ;;
      gephi-toolkit-*) last=:$jar ;;
      *) classpath=${classpath:+$classpath:}$jar ;;
    esac
  done
  classpath=$classpath:$spark_home/jars/*$last
  # What Spark's own launcher opens.
  for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
    spark="$spark --add-opens=java.base/$package=ALL-UNNAMED"
  done
fi

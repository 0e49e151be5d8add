# Sets JAVA_HOME to a JDK of at least version 25; sourced by mvnw, reeb and the distribution's bin/reeb.
# Looks at JAVA_HOME, the java on the PATH, then the usual folders. Reads the JDK's "release" file, so
# that no JVM has to start. Leaves JAVA_HOME alone and returns 1 where it finds none.
reeb_jdk_version() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

reeb_find_jdk() {
  reeb_path_java=$(command -v java 2>/dev/null) && reeb_path_java=$(readlink -f "$reeb_path_java" 2>/dev/null)
  # Without a home there is nothing of the user's to look at; a relative one would be looked for in the working folder.
  case "${HOME-}" in
    /*) reeb_user=$HOME ;;
    *) reeb_user=/nonexistent ;;
  esac
  for reeb_home in "${JAVA_HOME-}" "${reeb_path_java%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "$reeb_user"/.sdkman/candidates/java/* "$reeb_user"/.jdks/* "$reeb_user"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$reeb_home" ] || continue
    reeb_version=$(reeb_jdk_version "$reeb_home") || continue
    if [ "${reeb_version:-0}" -ge 25 ]; then
      JAVA_HOME=$reeb_home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

reeb_find_jdk

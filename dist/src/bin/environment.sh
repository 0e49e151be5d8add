# Checks the folder in $home and the locale; sourced by reeb and the distribution's bin/reeb and bin/archive.sh.
case "$home" in
  *:*)
    echo "reeb: the folder '$home' has a colon in its name, which Java's class path cannot hold; move Reeb elsewhere" >&2
    exit 2
    ;;
esac

# Java takes the encoding of file names from the locale. Where that knows ASCII alone, as POSIX does, a name with an
# umlaut cannot even be spelled, so that Java is started in a locale of UTF-8, if there is one. Other encodings stay: the
# names on the disk may be written in them. Languages and formats are not touched unless LC_ALL rules them all.
reeb_charset() {
  env "$@" locale charmap 2>/dev/null || :
}

case "$(reeb_charset)" in
  ANSI_X3.4-1968 | US-ASCII | ASCII | 646)
    for reeb_locale in C.UTF-8 en_US.UTF-8 C.utf8; do
      if [ "$(reeb_charset LC_ALL=$reeb_locale)" = UTF-8 ]; then
        if [ -n "${LC_ALL-}" ]; then export LC_ALL=$reeb_locale; else export LC_CTYPE=$reeb_locale; fi
        break
      fi
    done
    ;;
esac

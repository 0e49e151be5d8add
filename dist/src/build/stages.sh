# Tells from Maven's log in $log how far the build is, and why it failed; sourced by build.sh.
shown=
shown_at=0

stage() {
  awk '
    / Building .*\[[0-9]+\/[0-9]+\]$/ {
      at = $NF; gsub(/[\[\]]/, "", at); sub("/", " of ", at)
      name = $0; sub(/.* Building /, "", name); sub(/ [^ ]* +\[[0-9]+\/[0-9]+\]$/, "", name)
      what = at ": " name
    }
    / Downloaded from / { fetched++ }
    / BUILD SUCCESS/ { done = 1 }
    END {
      if (done) { print "preparing a fast start"; exit }
      if (what == "") what = "starting Maven"
      if (fetched > 0) what = what ", " fetched " files fetched"
      print what
    }' "$log" 2>/dev/null
}

# Tells whether a line on the standard error can be written anew.
on_screen() {
  [ -t 2 ] && [ -n "${TERM-}" ] && [ "$TERM" != dumb ]
}

# On a terminal one line that changes, cut off at its edge; elsewhere a new line when something has changed, or five
# seconds are over.
show_stage() {
  now=$(date +%s)
  stage=$(stage)
  if on_screen; then
    printf '\r\033[K\033[?7lreeb: building %s (%d s)\033[?7h' "$stage" $((now - began)) >&2
  elif [ "${stage%%,*}" != "${shown%%,*}" ] || [ $((now - shown_at)) -ge 5 ]; then
    printf 'reeb: building %s (%d s)\n' "$stage" $((now - began)) >&2
    shown=$stage
    shown_at=$now
  fi
}

clear_stage() {
  if on_screen; then printf '\r\033[K' >&2; fi
}

# Ends with the reason of a failure: what could not be fetched, what could not be compiled, or what Maven calls an error.
explain() {
  fetch=$(sed -n -e 's/.*Could not \(transfer\|find\) artifact \([^ ]*\) \(from\/to\|in\) [^ ]* (\([^)]*\))[: ]*\(.*\)/\2 could not be fetched from \4: \5/p' \
    -e 's/.*Failed to fetch \(.*\)/Maven could not be fetched from \1/p' "$log" | sed -e 's/ -> \[Help.*//' -e 's/: *$//' | head -n 1)
  if [ -n "$fetch" ]; then
    echo "reeb: $fetch; run the command again, what was fetched is kept" >&2
    exit 3
  fi
  echo "reeb: the build failed; its log is $log" >&2
  if grep -q 'COMPILATION ERROR' "$log"; then
    awk '/COMPILATION ERROR/ { on = 1; next } / errors? *$/ { on = 0 } on && !/^\[INFO\]/ { sub(/^\[ERROR\] /, ""); print }' "$log" >&2
  else
    grep -v '^\[INFO\]' "$log" | head -n 30 >&2
  fi
  exit 1
}

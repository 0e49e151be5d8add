
# The script above knows commands and options. Names that depend on what is here, such as those of parts, steps, graphs, data
# sets and run folders, are asked of Reeb itself.
_reeb_names() {
  local current="${COMP_WORDS[COMP_CWORD]}" name
  COMPREPLY=()
  case "${COMP_WORDS[1]-} $current" in
    *" -"*) ;;
    "parts "* | "query "* | "where "* | "pack "* | "compare "* | "run "* | "validate "* | "data "*)
      if [ "$COMP_CWORD" -gt 1 ]; then
        while IFS= read -r name; do
          COMPREPLY+=("$name")
        done < <("${COMP_WORDS[0]}" completion --names -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      fi
      ;;
  esac
  if [ "${#COMPREPLY[@]}" -eq 0 ]; then
    _complete_reeb
  elif [ "${#COMPREPLY[@]}" -eq 1 ] && [ "${COMPREPLY[0]%=}" != "${COMPREPLY[0]}" ]; then
    compopt -o nospace 2>/dev/null || :
  fi
}

complete -F _reeb_names -o default reeb

# Tells which jars a server needs; sourced by java-options.sh and container/stage.sh. All parts are there, so that each model finds its own; libraries
# that only other commands load are not. Java looks into each jar of its class path for services when it starts, and one of these has 44,000 files.
serves() {
  case "$1" in
    reeb-gephi-* | reeb-test-kit-*) return 1 ;;
    reeb-* | jackson-core-* | jspecify-* | picocli-* | onnxruntime-* | org.apache.felix.*) return 0 ;;
    # Decoders of pictures.
    imageio-* | common-*) return 0 ;;
    *) return 1 ;;
  esac
}

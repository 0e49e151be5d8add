package reeb.runtime.store;

/** A stored result that is not what was written: cut short, changed, or of another version. */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedException(String message) {
        super(message);
    }
}

package reeb.runtime.store;

/** A stored result that is not what was written: cut short, changed, or of another version. */
public final class DamagedException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says what is wrong, and where. */
    public DamagedException(String message) {
        super(message);
    }
}

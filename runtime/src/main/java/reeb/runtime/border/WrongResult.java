package reeb.runtime.border;

import reeb.api.Part;

/** A part gave what nobody can use; the message says what. */
public final class WrongResult extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final Class<? extends Part> part;

    WrongResult(Part part, String message) {
        super(message);
        this.part = part.getClass();
    }

    /** The class of the part, which is perhaps one within that of the step. */
    public Class<? extends Part> part() {
        return part;
    }
}

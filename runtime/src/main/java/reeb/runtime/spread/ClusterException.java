package reeb.runtime.spread;

import reeb.api.problem.InputException;

/** That a cluster does not work as asked, whatever the rows: there is nothing to be found out by treating them here. */
public final class ClusterException extends InputException {
    private static final long serialVersionUID = 1;

    /** Says who does not do what, and the way out. */
    public ClusterException(String message) {
        super(message);
    }

    /** Says who does not do what, the way out, and what it came from. */
    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}

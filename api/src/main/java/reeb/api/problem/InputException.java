package reeb.api.problem;

/**
 * Something the user gave cannot be used: a file, a parameter, data that do not fit.
 *
 * <p>The message names the place, says what is wrong there and what would be right; it is shown as it is, without a stack
 * trace, and the command ends with exit code 2.
 */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Tells what is wrong.
     *
     * @param message place, problem and way out, as in {@code iris.csv line 12: 4 values but the header has 5}
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Tells what is wrong and what it came from.
     *
     * @param message place, problem and way out
     * @param cause shown with {@code --verbose} only
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Says in words what an exception tells, for a message of ours; some come without one of their own.
     *
     * @param cause any
     * @return its message, or else what it is called
     */
    public static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}

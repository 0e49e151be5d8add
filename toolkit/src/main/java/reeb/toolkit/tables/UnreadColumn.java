package reeb.toolkit.tables;

import reeb.api.problem.InputException;

/** A column that would be a feature if its numbers were written otherwise; it can be kept as text. */
public final class UnreadColumn extends InputException {
    private static final long serialVersionUID = 1;

    private final String column;
    private final String reason;

    /**
     * Tells what is wrong.
     *
     * @param message place, problem and way out
     * @param column name of the column
     * @param reason why it is not read, in a clause that can stand behind its name
     */
    public UnreadColumn(String message, String column, String reason) {
        super(message);
        this.column = column;
        this.reason = reason;
    }

    /**
     * Names the column.
     *
     * @return its name
     */
    public String column() {
        return column;
    }

    /**
     * Says why it is not read.
     *
     * @return such as {@code '12 %' in line 2 is a number in a notation that is not read; remove the sign of percent}
     */
    public String reason() {
        return reason;
    }
}

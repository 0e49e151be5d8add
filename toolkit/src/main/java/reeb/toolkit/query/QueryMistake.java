package reeb.toolkit.query;

import reeb.api.problem.InputException;

/**
 * What is wrong in a query, and where.
 *
 * @param query as it was written
 * @param column where the mistake begins, from 1
 * @param message what is wrong and what would be right
 */
record QueryMistake(String query, int column, String message) {
    /** Says so, and shows the place on two lines of its own. */
    InputException exception() {
        String line = query.replaceAll("\\s", " ");
        return new InputException(
                "query:" + column + ": " + message + "\n  " + line + "\n  " + " ".repeat(column - 1) + "^");
    }
}

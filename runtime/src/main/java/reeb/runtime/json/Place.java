package reeb.runtime.json;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {
    /** The start of a text, for values that come from elsewhere. */
    public static final Place START = new Place(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

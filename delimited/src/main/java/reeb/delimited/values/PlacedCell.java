package reeb.delimited.values;

/**
 * A cell that is shown to people.
 *
 * @param text as it is written
 * @param place where it is, as whoever asks counts places
 */
public record PlacedCell(String text, long place) {
    /** No cell. */
    public static final PlacedCell NONE = new PlacedCell("", 0);

    /** Tells whether there is none. */
    public boolean none() {
        return text.isEmpty();
    }

    /** Gives this one, or another where this is none. */
    public PlacedCell or(String other, long where) {
        return none() ? new PlacedCell(other, where) : this;
    }
}

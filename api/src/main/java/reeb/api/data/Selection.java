package reeb.api.data;

/**
 * Rows that are worked on together and apart from others, under random streams of their own.
 *
 * @param name for {@link reeb.api.Run#in}, and for people
 * @param rows of the data
 */
public record Selection(String name, Rows rows) {}

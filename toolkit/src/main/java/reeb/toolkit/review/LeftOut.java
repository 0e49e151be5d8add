package reeb.toolkit.review;

/**
 * An edit that does not fit the groups onto which it was carried over.
 *
 * @param line of the journal, from 1
 * @param op the kind of edit, such as {@code merge}
 * @param group the id of the group for which it does not fit; empty for rows that become noise
 * @param why one sentence without a full stop
 */
public record LeftOut(int line, String op, String group, String why) {}

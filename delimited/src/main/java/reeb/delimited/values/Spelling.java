package reeb.delimited.values;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a source calls the parameters that say how text is written: its own, or those within another one.
 *
 * @param within the name of the other one; empty where they are its own
 * @param any whether there are such parameters
 */
public record Spelling(Optional<String> within, boolean any) {
    /** Parameters of the source itself. */
    public static final Spelling OWN = new Spelling(Optional.empty(), true);

    /** Parameters within {@code text}. */
    public static final Spelling TEXT = new Spelling(Optional.of("text"), true);

    /** No parameters: the source {@code csv} has them, but not the one that reads. */
    public static final Spelling NONE = new Spelling(Optional.empty(), false);

    /** Names a parameter, in quotes. */
    public String of(String parameter) {
        return "'" + String.join(".", path(parameter)) + "'";
    }

    /** Names a parameter, in quotes, and the source that has it where that which reads has none. */
    public String ofSource(String parameter) {
        return of(parameter) + (any ? "" : " of 'csv'");
    }

    /** Says what to do: what a parameter is set to, or else how numbers are written. */
    public String remedy(String setting) {
        return any ? "set " + setting : "write plain numbers such as 1234.5";
    }

    /** Names a parameter, behind the one that it is within. */
    public List<String> path(String parameter) {
        return Stream.concat(within.stream(), Stream.of(parameter)).toList();
    }
}

package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.problem.InputException;

/** What a message of {@link InputException} has to tell: where the mistake is, what is wrong, and what would be right. */
public final class Refusals {
    /** How messages of this build say what would be right. */
    private static final Pattern ADVICE = Pattern.compile(
            "\\b(remove|replace|choose|take|takes|use|leave|scale|let|needs?|must|raise|write|give|at least|at most|such as)\\b");

    private Refusals() {}

    /**
     * Checks the refusal of rows of which one holds a value that is not finite: the message names the row or, where the part
     * only sees distances, the part; says that something is not a finite number; and says what to do about it.
     *
     * @param refusal of the rows
     * @param part that has refused them
     * @param row the number of the row, counted from 0
     */
    public static void assertNamesRow(InputException refusal, Part part, int row) {
        assertThat(message(refusal))
                .containsPattern("\\b(" + row + "|" + Pattern.quote(name(part)) + ")\\b")
                .containsPattern("\\b(finite|no number|not a number|NaN|infinite|Infinity)\\b");
        assertAdvises(refusal);
    }

    /**
     * Checks that a message says what would be right.
     *
     * @param refusal of any input
     */
    public static void assertAdvises(InputException refusal) {
        assertThat(message(refusal)).as("says what would be right").containsPattern(ADVICE);
    }

    private static String message(InputException refusal) {
        return Objects.requireNonNull(refusal.getMessage(), "a refusal has a message");
    }

    /** Gives the name of a part without that of its plugin. */
    private static String name(Part part) {
        String named = Objects.requireNonNull(part.getClass().getAnnotation(Named.class), "a part has a name")
                .value();
        return named.substring(named.indexOf('/') + 1);
    }
}

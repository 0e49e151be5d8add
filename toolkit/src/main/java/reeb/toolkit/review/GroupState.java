package reeb.toolkit.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reeb.api.problem.InputException;

/** How far a person has come with a group. */
public enum GroupState {
    /** Nobody has looked at it. */
    NEW,
    /** Somebody has found it right. */
    REVIEWED,
    /** It takes no edit but that of its state. */
    LOCKED;

    /**
     * Finds a state by its word in a journal.
     *
     * @param word in lower case, such as {@code reviewed}
     * @return the state
     * @throws InputException where there is no such state, with those there are
     */
    static GroupState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new InputException("a state is one of "
                        + Arrays.stream(values()).map(GroupState::toString).collect(Collectors.joining(", "))
                        + ", not '"
                        + word + "'"));
    }

    /** Gives the word. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

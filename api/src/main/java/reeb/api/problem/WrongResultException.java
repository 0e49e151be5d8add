package reeb.api.problem;

import org.jspecify.annotations.Nullable;

/**
 * A part gave what nobody can use.
 *
 * <p>A part that calls another, as a graph builder calls a lens, throws this about the other, so that a run names the part that is at fault, and not the one
 * that called it.
 */
public final class WrongResultException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final Class<?> part;

    /**
     * Blames a part.
     *
     * @param part the part that gave it
     * @param fault what is wrong, as in {@code it gave values of 3 rows where it took 60}
     */
    public WrongResultException(Object part, String fault) {
        super(fault);
        this.part = part.getClass();
    }

    /**
     * Passes on what a part gave, unless that is nothing.
     *
     * @param <T> the type of the result
     * @param given what it gave
     * @param part the part that gave it
     * @return what it gave
     * @throws WrongResultException where that is null
     */
    public static <T> T due(@Nullable T given, Object part) {
        if (given == null) {
            throw new WrongResultException(part, "it gave nothing where a result was due");
        }
        return given;
    }

    /**
     * Compares how many rows a part gave values of with how many it took.
     *
     * @param given how many it gave
     * @param taken how many were due
     * @param part the part that gave them
     * @throws WrongResultException where these differ
     */
    public static void requireRows(int given, int taken, Object part) {
        if (given != taken) {
            throw new WrongResultException(part, "it gave values of " + given + " rows where it took " + taken);
        }
    }

    /**
     * The class of the part that gave it.
     *
     * @return a record
     */
    public Class<?> part() {
        return part;
    }
}

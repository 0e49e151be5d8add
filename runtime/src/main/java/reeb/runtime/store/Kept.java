package reeb.runtime.store;

/**
 * A result as it is kept.
 *
 * @param result what a step gave
 * @param notes what it had to say
 */
public record Kept(Result result, Notes notes) {}

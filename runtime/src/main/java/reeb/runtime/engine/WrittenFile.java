package reeb.runtime.engine;

/**
 * A file of a run.
 *
 * @param name in the run folder
 * @param bytes its size
 * @param sha256 its contents
 */
public record WrittenFile(String name, long bytes, String sha256) {}

package reeb.runtime.store;

import java.io.IOException;
import java.nio.file.Path;
import reeb.api.problem.InputException;
import reeb.runtime.text.Causes;

/** Entries outside of a cache, which may come from anybody. */
public final class LooseEntry {
    /** Changes whenever entries are written differently. */
    public static final int FORMAT = StepStore.FORMAT;

    private static final String KEY = "loose";

    private LooseEntry() {}

    /** Writes a result into an empty folder. */
    public static void write(Path folder, Kept kept) throws IOException {
        new EntryWriter(folder).write(KEY, kept);
    }

    /**
     * Reads a result, checking all of it.
     *
     * @throws InputException where it isn't what was written
     * @throws IOException where a file is missing or can't be read
     */
    public static Kept read(EntryFiles files) throws IOException {
        try {
            return new EntryReader(files).read(KEY);
        } catch (DamagedException e) {
            String message = String.valueOf(e.getMessage());
            throw new InputException(message.startsWith(files.toString()) ? message : files + ": " + message, e);
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            // Checksums tell of accidents alone: who wrote the manifest may have written anything into it.
            throw new InputException(files + " does not fit together: " + Causes.of(e), e);
        }
    }
}

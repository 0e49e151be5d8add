package reeb.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import reeb.api.Output;
import reeb.api.Writer;

/** Keeps the files of a part in memory, and is as strict with it as the engine. */
public final class TestOutput implements Output {
    private final List<String> endings;
    private final Map<String, Kept> files = new HashMap<>();

    private TestOutput(List<String> endings) {
        this.endings = List.copyOf(endings);
    }

    /**
     * Takes the files of a part.
     *
     * @param part who may write files of the endings that it tells
     * @return an output without files
     */
    public static TestOutput of(Writer part) {
        return new TestOutput(part.endings());
    }

    /**
     * Opens a file.
     *
     * @param ending one that the part tells, for the first time
     * @return a stream, to be closed by the part
     * @throws IllegalArgumentException where it is another, or comes again
     */
    @Override
    public OutputStream open(String ending) {
        if (!endings.contains(ending) || files.containsKey(ending)) {
            throw new IllegalArgumentException("the part may write " + endings + ", each once, but not ." + ending);
        }
        Kept file = new Kept();
        files.put(ending, file);
        return file;
    }

    /**
     * Gives what was written.
     *
     * @return the bytes of each file, by its ending in the order of the alphabet
     * @throws AssertionError where a file was not closed
     */
    public SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> written = new TreeMap<>();
        files.forEach((ending, file) -> {
            if (!file.closed) {
                throw new AssertionError("the file with the ending " + ending + " was not closed");
            }
            written.put(ending, file.toByteArray());
        });
        return Collections.unmodifiableSequencedMap(written);
    }

    private static final class Kept extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}

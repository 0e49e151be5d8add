package reeb.plugins.sources.arrays;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;
import reeb.plugins.sources.files.Refusal;

/** Where a NumPy array lies. */
sealed interface NpyPlace {
    /** Gives the file that it is or that it lies in. */
    Path file();

    /** Counts its bytes, from the header's first on. */
    long bytes() throws IOException;

    /** Opens it at the header's first byte, buffered. */
    InputStream open() throws IOException;

    /** Refuses it. */
    @SuppressWarnings("AnnotateFormatMethod")
    InputException refusal(String format, @Nullable Object... values);

    /**
     * A file of its own.
     *
     * @param file where it lies
     */
    record Alone(Path file) implements NpyPlace {
        @Override
        public long bytes() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        @Override
        @SuppressWarnings("AnnotateFormatMethod")
        public InputException refusal(String format, @Nullable Object... values) {
            return Refusal.of(file, format, values);
        }
    }

    /**
     * One of the arrays of an archive.
     *
     * @param archive where it lies
     * @param name of the array
     * @param bytes as the archive tells them
     */
    record Within(NpzArchive archive, String name, long bytes) implements NpyPlace {
        @Override
        public Path file() {
            return archive.file();
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(archive.open(name), 1 << 16);
        }

        @Override
        @SuppressWarnings("AnnotateFormatMethod")
        public InputException refusal(String format, @Nullable Object... values) {
            return Refusal.of(file(), "array '%s' %s", name, String.format(Locale.ROOT, format, values));
        }
    }
}

package reeb.plugins.tables.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import reeb.plugins.tables.values.Refusal;

/** The first bytes of a file of Arrow. */
final class ArrowStart {
    private static final int LENGTH = 8;

    private ArrowStart() {}

    /**
     * Refuses a file that begins with other things.
     *
     * @throws reeb.api.problem.InputException with what reads it
     */
    static void require(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            String start = new String(input.readNBytes(LENGTH), ISO_8859_1);
            if (start.startsWith("FEA1")) {
                throw Refusal.of(file, "is a Feather file of version 1; write version 2");
            }
            if (start.startsWith("PAR1")) {
                throw Refusal.of(file, "is a file of Parquet; use the source 'table'");
            }
            // Streams of old writers begin with the length of their schema alone.
            boolean stream = start.length() == LENGTH && start.charAt(2) < 16 && start.charAt(3) == 0;
            if (!start.startsWith("ARROW1") && !start.startsWith("\u00ff\u00ff\u00ff\u00ff") && !stream) {
                throw Refusal.of(
                        file, "is no file of Arrow; use the source 'table' for Parquet and JSON, 'csv' for text");
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }
}

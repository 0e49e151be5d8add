package reeb.model.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be written, several times. */
@FunctionalInterface
interface Content {
    /** Writes them. */
    void to(OutputStream out) throws IOException;

    /** Bytes that are in memory. */
    static Content of(byte[] bytes) {
        return out -> out.write(bytes);
    }

    /** Bytes of a file on the disk. */
    static Content of(Path file) {
        return out -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        };
    }
}

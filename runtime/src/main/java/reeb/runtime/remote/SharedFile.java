package reeb.runtime.remote;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import reeb.api.data.Points;
import reeb.api.data.Points.Precision;
import reeb.api.spread.Blocks;
import reeb.runtime.files.NewFile;
import reeb.runtime.spread.SpilledRows;

/**
 * Rows in a file that all see, one after the other.
 *
 * @param path absolute
 * @param shape how many there are, and of which kind
 */
record SharedFile(String path, Blocks shape) {
    /** Writes rows to a file that is not there yet. */
    static SharedFile of(Path path, Points rows) throws IOException {
        try (SpilledRows file = SpilledRows.create(path, rows.rows())) {
            file.add(0, rows);
        }
        return new SharedFile(path.toString(), new Blocks(rows.rows(), rows.columns(), rows.precision()));
    }

    /** Sees the rows where they lie. */
    Points mapped() throws IOException {
        try (FileChannel channel = NewFile.toRead(Path.of(path))) {
            return SpilledRows.mapped(channel, shape);
        }
    }

    FrameWriter write(FrameWriter writer) {
        return writer.text(path)
                .text(shape.precision().name())
                .number(shape.rows())
                .number(shape.columns());
    }

    static SharedFile read(FrameReader reader) {
        String path = reader.text();
        Precision precision = Precision.valueOf(reader.text());
        return new SharedFile(path, new Blocks(reader.number(), reader.count(), precision));
    }
}

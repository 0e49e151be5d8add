package reeb.runtime.spread;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;
import reeb.api.data.Points;
import reeb.api.spread.Blocks;
import reeb.runtime.files.NewFile;

/** Rows that are written to a file one block after the other, and seen as one matrix when all are there. */
final class SpilledRows implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final int rows;
    private Optional<Blocks> shape = Optional.empty();
    private int written;

    private SpilledRows(FileChannel channel, int rows) {
        this.channel = channel;
        this.rows = rows;
    }

    /**
     * Makes the file.
     *
     * @param file not there yet
     * @param rows n, at least 1
     */
    static SpilledRows create(Path file, int rows) throws IOException {
        return new SpilledRows(NewFile.open(file), rows);
    }

    /**
     * Writes the next rows.
     *
     * @param block dense, as many columns and of the same precision as those before
     */
    void add(Points block) throws IOException {
        Blocks found = new Blocks(rows, block.columns(), block.precision());
        if (!shape.orElse(found).equals(found)) {
            throw new IllegalStateException(
                    "a block came to rows of " + found + " where one before came to " + shape.get());
        }
        shape = Optional.of(found);
        MemorySegment values = block.memory();
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, Math.max(1, values.byteSize())));
        MemorySegment memory = MemorySegment.ofBuffer(buffer);
        for (long start = 0; start < values.byteSize(); start += BUFFER) {
            long length = Math.min(BUFFER, values.byteSize() - start);
            MemorySegment.copy(values, start, memory, 0, length);
            ByteBuffer part = buffer.slice(0, (int) length);
            while (part.hasRemaining()) {
                channel.write(part);
            }
        }
        written += block.rows();
    }

    /** Sees all rows as one matrix in the file. */
    Points mapped() throws IOException {
        Blocks all = shape.orElseThrow();
        if (written != rows) {
            throw new IllegalStateException(written + " rows were written where there are " + rows);
        }
        long bytes = all.rows() * all.columns() * all.precision().bytes();
        MemorySegment values = channel.map(MapMode.READ_ONLY, 0, bytes, Arena.ofAuto());
        return Points.over(values, all.precision(), rows, all.columns());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

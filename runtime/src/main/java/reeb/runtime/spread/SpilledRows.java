package reeb.runtime.spread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.api.spread.Blocks;
import reeb.runtime.files.NewFile;

/** Rows that are written to a file block by block, in any order, and seen as one matrix when all are there. */
public final class SpilledRows implements AutoCloseable {
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
     * @throws IOException where it cannot be made
     */
    public static SpilledRows create(Path file, int rows) throws IOException {
        return new SpilledRows(NewFile.open(file), rows);
    }

    /**
     * Gives memory that is a file's.
     *
     * @param file not there yet
     * @param bytes how much
     * @return so many bytes, all 0
     * @throws InputException where the disk has no room for them: it would be told of later in a way that ends the process
     * @throws IOException where the file cannot be made
     */
    static MemorySegment memory(Path file, long bytes) throws IOException {
        long room = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        if (bytes > room) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%,d MiB are needed in %s for rows that are worked on block by block, and %,d MiB are free there;"
                            + " name another folder with REEB_JAVA_OPTIONS=-Djava.io.tmpdir=DIR",
                    bytes >> 20,
                    file.getParent(),
                    room >> 20));
        }
        try (FileChannel channel = NewFile.open(file)) {
            return channel.map(MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
        }
    }

    /**
     * Writes rows to their place.
     *
     * @param first the number of the first of them among all
     * @param block dense, as many columns and of the same precision as those before
     */
    public void add(long first, Points block) {
        Blocks found = new Blocks(rows, block.columns(), block.precision());
        if (!shape.orElse(found).equals(found)) {
            throw new IllegalStateException(
                    "a block came to rows of " + found + " where one before came to " + shape.get());
        }
        shape = Optional.of(found);
        MemorySegment values = block.memory();
        long place = first * block.columns() * block.precision().bytes();
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, Math.max(1, values.byteSize())));
        MemorySegment memory = MemorySegment.ofBuffer(buffer);
        try {
            for (long start = 0; start < values.byteSize(); start += BUFFER) {
                int length = (int) Math.min(BUFFER, values.byteSize() - start);
                MemorySegment.copy(values, start, memory, 0, length);
                write(buffer.slice(0, length), place + start);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += block.rows();
    }

    private void write(ByteBuffer part, long place) throws IOException {
        long at = place;
        while (part.hasRemaining()) {
            at += channel.write(part, at);
        }
    }

    /**
     * Sees all rows as one matrix in the file.
     *
     * @throws IOException where it cannot be mapped
     */
    public Points mapped() throws IOException {
        Blocks all = shape.orElseThrow();
        if (written != rows) {
            throw new IllegalStateException(written + " rows were written where there are " + rows);
        }
        return mapped(channel, all);
    }

    /**
     * Sees rows as one matrix in a file that holds them and nothing else.
     *
     * @param channel of the file
     * @param all how many there are, and of which kind
     * @throws IOException where it has another size, or cannot be mapped
     */
    public static Points mapped(FileChannel channel, Blocks all) throws IOException {
        long bytes = all.rows() * all.columns() * all.precision().bytes();
        if (channel.size() != bytes) {
            throw new IOException("it has " + channel.size() + " bytes where " + bytes + " were written");
        }
        MemorySegment values = channel.map(MapMode.READ_ONLY, 0, bytes, Arena.ofAuto());
        return Points.over(values, all.precision(), Math.toIntExact(all.rows()), all.columns());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package reeb.delimited.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Inflates gzip (RFC 1952), straight into the reader's array.
 *
 * <p>Stricter than the JDK's: bytes after the last member are an error, since they tell of a damaged file.
 */
final class GzipInput extends InputStream {
    static final int MAGIC = 0x1f8b;

    /** Deflate's best: 258 bytes from two bits. */
    static final int MOST_PER_BYTE = 1032;

    /** Where inflating stops, whatever the file announces. */
    private static final long MOST_BYTES = 4L << 30;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean ended;
    private long total;

    GzipInput(InputStream file) throws IOException {
        this.file = file;
        if (next() << 8 != (MAGIC & 0xff00) || next() != (MAGIC & 0xff)) {
            throw new ZipException("not in gzip format");
        }
        readHeader();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        while (!ended && length > 0) {
            int count = inflate(into, offset, length);
            if (count > 0) {
                checksum.update(into, offset, count);
                total = requireFew(total + count);
                return count;
            }
            if (inflater.finished()) {
                finishMember();
            } else {
                refill();
            }
        }
        return length == 0 ? 0 : -1;
    }

    private static long requireFew(long bytes) throws IOException {
        if (bytes > MOST_BYTES) {
            throw new ZipException(
                    "it inflates to more than " + (MOST_BYTES >> 20) + " MB, which only plain files may");
        }
        return bytes;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(into, offset, length);
            if (count == 0 && inflater.needsDictionary()) {
                throw new ZipException("gzip with a preset dictionary");
            }
            return count;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "invalid compressed data" : e.getMessage());
        }
    }

    private void refill() throws IOException {
        if (!fill()) {
            throw new EOFException("gzip data end too early");
        }
        inflater.setInput(buffer, 0, limit);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, file.read(buffer));
        return limit > 0;
    }

    private void finishMember() throws IOException {
        position = limit - inflater.getRemaining();
        if (little(4) != checksum.getValue() || little(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the checksum differs");
        }
        if (position == limit && !fill()) {
            ended = true;
            return;
        }
        if (next() << 8 != (MAGIC & 0xff00) || next() != (MAGIC & 0xff)) {
            throw new ZipException("there are bytes after the end of the gzip data");
        }
        readHeader();
    }

    private void readHeader() throws IOException {
        if (next() != 8) {
            throw new ZipException("unknown gzip compression method");
        }
        int flags = next();
        little(6);
        if ((flags & EXTRA) != 0) {
            skip((int) little(2));
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        if ((flags & HEADER_CRC) != 0) {
            little(2);
        }
        inflater.reset();
        inflater.setInput(buffer, position, limit - position);
        checksum.reset();
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText(int present) throws IOException {
        while (present != 0 && next() != 0) {
            // the text ends with a zero byte
        }
    }

    private long little(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << (8 * i);
        }
        return value;
    }

    private int next() throws IOException {
        if (position == limit && !fill()) {
            throw new EOFException("gzip data end too early");
        }
        return buffer[position++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}

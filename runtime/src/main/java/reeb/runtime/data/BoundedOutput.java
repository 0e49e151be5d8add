package reeb.runtime.data;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes no more than so many bytes: a server may send without end. */
final class BoundedOutput extends FilterOutputStream {
    private final String excess;
    private long left;

    BoundedOutput(OutputStream output, long limit, String excess) {
        super(output);
        this.excess = excess;
        this.left = limit;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw new IOException(excess);
        }
        out.write(bytes, offset, length);
    }
}

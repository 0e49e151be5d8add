package reeb.plugins.gephi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a complaint after so many bytes, which a packed file may hide. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        took(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        took(Math.max(0, count));
        return count;
    }

    private void took(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("unpacks to more than 1 GiB");
        }
    }
}

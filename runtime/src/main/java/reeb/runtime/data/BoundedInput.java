package reeb.runtime.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more than so many bytes: a packed file may unpack without end. */
final class BoundedInput extends FilterInputStream {
    private long left;

    BoundedInput(InputStream input, long limit) {
        super(input);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }
}

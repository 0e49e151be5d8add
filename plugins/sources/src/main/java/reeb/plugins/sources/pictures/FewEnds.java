package reeb.plugins.sources.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The bytes of a file for a decoder that takes the end of the file for zeros: it may look a little ahead, but not decode a
 * picture, for hours perhaps, of which nothing is there.
 */
final class FewEnds extends MemoryCacheImageInputStream {
    /** How often a decoder may ask for more at the end; one that looks ahead by eight bytes asks about as often. */
    private static final int MOST = 64;

    private int ends;

    FewEnds(byte[] file) {
        super(new ByteArrayInputStream(file));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return counted(super.read(into, offset, length));
    }

    /** Decoders catch the exceptions that tell of an end, so that this is another one. */
    private int counted(int read) {
        if (read < 0 && ++ends > MOST) {
            throw new IllegalStateException("the data end before the picture does");
        }
        return read;
    }
}

package reeb.plugins.figures.film;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a film as GIF (version 89a) of one table of colours, which begins anew when it has ended.
 *
 * <p>Frames come packed, so that several threads may pack them; the JDK's writer takes them one by one.
 */
final class GifFile implements AutoCloseable {
    /** Lets browsers and viewers begin anew for ever. */
    private static final String LOOP = "!\u00ff\u000bNETSCAPE2.0\u0003\u0001\u0000\u0000\u0000";

    private static final String FRAME = "!\u00f9\u0004\u0004";

    private final DataOutputStream out;
    private final int width;
    private final int height;

    /** Begins a film with a table of 256 colours, {@code 0xRRGGBB}. */
    GifFile(OutputStream stream, int width, int height, int[] colours) throws IOException {
        this.out = new DataOutputStream(stream);
        this.width = width;
        this.height = height;
        out.write("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        number(width);
        number(height);
        out.write(new byte[] {(byte) 0xf7, 0, 0});
        for (int colour : colours) {
            out.write(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour});
        }
        out.write(LOOP.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds a frame: its packed pixels, and how long it stands in hundredths of a second. */
    void add(byte[] packed, int delay) throws IOException {
        out.write(FRAME.getBytes(StandardCharsets.ISO_8859_1));
        number(delay);
        out.write(new byte[] {0, 0, ',', 0, 0, 0, 0});
        number(width);
        number(height);
        out.write(0);
        out.write(packed);
    }

    private void number(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }

    /** Ends the film. */
    @Override
    public void close() throws IOException {
        out.write(';');
        out.close();
    }
}

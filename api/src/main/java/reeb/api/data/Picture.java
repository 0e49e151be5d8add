package reeb.api.data;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A picture of a {@link Section}: a file of PNG, and in words what is to be seen on it. */
public final class Picture {
    /** Pixels of a side. */
    public static final int MOST_PIXELS = 4096;

    /** Bytes of a file. */
    public static final int MOST_BYTES = 4 << 20;

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int HEADER = 0x49484452;
    private static final int HEADER_AT = 12;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;

    /** The signature, the header and the chunk that ends a file. */
    private static final int LEAST_BYTES = 8 + 25 + 12;

    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private final String words;
    private final byte[] png;

    private Picture(String words, byte[] png) {
        this.words = words;
        this.png = png;
    }

    /**
     * Takes a picture, such as {@code ImageIO} writes it.
     *
     * @param words what is to be seen, for those who don't see it
     * @param file a whole file of PNG of at most {@value #MOST_PIXELS} pixels each way and {@value #MOST_BYTES} bytes; it is copied
     * @return the picture
     * @throws IllegalArgumentException where it is none, or too large, or the words are missing
     */
    public static Picture png(String words, byte[] file) {
        String shown = Section.shown(words).strip();
        require(!shown.isEmpty(), "a picture is told in words, too");
        require(shown.length() <= Section.MOST_CHARACTERS, "the words of a picture are too many");
        require(
                file.length <= MOST_BYTES,
                "a picture of " + file.length + " bytes, where " + MOST_BYTES + " is the most");
        require(isPng(file), "a picture of a section is a whole file of PNG, which this is not");
        Picture picture = new Picture(shown, file.clone());
        require(
                isSide(picture.width()) && isSide(picture.height()),
                "a picture of " + picture.width() + " x " + picture.height() + " pixels, where a side has 1 to "
                        + MOST_PIXELS);
        return picture;
    }

    private static boolean isPng(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        return file.length >= LEAST_BYTES
                && bytes.getLong(0) == SIGNATURE
                && bytes.getInt(HEADER_AT) == HEADER
                && Arrays.equals(file, file.length - END.length, file.length, END, 0, END.length);
    }

    private static boolean isSide(int pixels) {
        return pixels >= 1 && pixels <= MOST_PIXELS;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Tells what is to be seen.
     *
     * @return any text, not blank
     */
    public String words() {
        return words;
    }

    /**
     * Tells how wide it is.
     *
     * @return pixels
     */
    public int width() {
        return ByteBuffer.wrap(png).getInt(WIDTH_AT);
    }

    /**
     * Tells how high it is.
     *
     * @return pixels
     */
    public int height() {
        return ByteBuffer.wrap(png).getInt(HEIGHT_AT);
    }

    /**
     * Gives the file.
     *
     * @return PNG, a copy
     */
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && words.equals(picture.words) && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "a picture of " + width() + " x " + height() + ": " + words;
    }
}

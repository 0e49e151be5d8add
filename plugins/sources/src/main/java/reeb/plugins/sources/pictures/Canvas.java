package reeb.plugins.sources.pictures;

import java.util.Optional;

/**
 * Where the first frame of an animation lies on what viewers show: frames may be smaller.
 *
 * @param width of what is shown
 * @param height of what is shown
 * @param left columns before the frame
 * @param top rows above the frame
 */
record Canvas(int width, int height, int left, int top) {
    private static final int CHUNKS_OF_WEBP = 12;

    /** Reads it, where a file tells it and it is not too large. */
    static Optional<Canvas> of(byte[] file, PictureFormat format) {
        Optional<Canvas> canvas = switch (format) {
            case GIF -> ofGif(file);
            case WEBP -> ofWebp(file);
            default -> Optional.empty();
        };
        return canvas.filter(found ->
                found.width > 0 && found.height > 0 && (long) found.width * found.height <= PictureDecoder.MOST_PIXELS);
    }

    /** A screen that is too small for its frame grows, as browsers let it. */
    private static Optional<Canvas> ofGif(byte[] file) {
        int frame = GifBlocks.image(file, 0);
        if (frame < 0) {
            return Optional.empty();
        }
        int left = Octets.u16(file, frame + 1, true);
        int top = Octets.u16(file, frame + 3, true);
        return Optional.of(new Canvas(
                Math.max(Octets.u16(file, 6, true), left + Octets.u16(file, frame + 5, true)),
                Math.max(Octets.u16(file, 8, true), top + Octets.u16(file, frame + 7, true)),
                left,
                top));
    }

    private static Optional<Canvas> ofWebp(byte[] file) {
        long at = CHUNKS_OF_WEBP;
        if (!Octets.says(file, (int) at, "VP8X") || file.length < at + 18) {
            return Optional.empty();
        }
        int width = 1 + Octets.u24(file, (int) at + 12);
        int height = 1 + Octets.u24(file, (int) at + 15);
        while (at + 14 <= file.length) {
            if (Octets.says(file, (int) at, "ANMF")) {
                return Optional.of(new Canvas(
                        width, height, 2 * Octets.u24(file, (int) at + 8), 2 * Octets.u24(file, (int) at + 11)));
            }
            long length = Octets.u32(file, (int) at + 4, true);
            at += 8 + length + length % 2;
        }
        return Optional.empty();
    }
}

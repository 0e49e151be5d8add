package reeb.plugins.sources.pictures;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;

/** How a file holds more than the one picture that is read of it. */
enum Departure {
    ANIMATED(
            "picture is an animation, of which the first frame is read",
            "pictures are animations, of which the first frame is read"),
    PAGED(
            "picture has several pages, of which the first is read",
            "pictures have several pages, of which the first is read");

    private static final int FIRST_CHUNK_OF_PNG = 8;
    private static final int FLAGS_OF_WEBP = 20;
    private static final int ANIMATION = 2;
    private static final int DIRECTORY = 8;
    private static final int ENTRY = 12;

    private final String one;
    private final String many;

    Departure(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Tells which a file is, as a bit for each; passes over what is damaged. */
    static byte of(byte[] file) {
        return PictureFormat.of(file)
                .map(format -> switch (format) {
                    case GIF -> ANIMATED.bit(GifBlocks.image(file, 1) >= 0);
                    case PNG -> ANIMATED.bit(controlsAnimation(file));
                    case WEBP -> ANIMATED.bit(flaggedAsAnimation(file));
                    case TIFF -> PAGED.bit(severalDirectories(file));
                    default -> (byte) 0;
                })
                .orElse((byte) 0);
    }

    private byte bit(boolean set) {
        return (byte) (set ? 1 << ordinal() : 0);
    }

    /** Warns once of each kind there is. */
    static void tell(byte[] found, List<String> names, String place, Run run) {
        for (Departure departure : values()) {
            int[] rows = IntStream.range(0, found.length)
                    .filter(row -> (found[row] & departure.bit(true)) != 0)
                    .toArray();
            if (rows.length > 0) {
                run.warn(place + ": " + rows.length + " "
                        + (rows.length == 1 ? departure.one + ": '" : departure.many + "; the first is '")
                        + names.get(rows[0]) + "'");
            }
        }
    }

    /** Tells whether a PNG has the chunk {@code acTL} before its data (Portable Network Graphics, third edition, 11.3.6.1). */
    private static boolean controlsAnimation(byte[] file) {
        long at = FIRST_CHUNK_OF_PNG;
        while (at + 8 <= file.length && !Octets.says(file, (int) at + 4, "IDAT")) {
            if (Octets.says(file, (int) at + 4, "acTL")) {
                return true;
            }
            at += 12 + Octets.u32(file, (int) at, false);
        }
        return false;
    }

    private static boolean flaggedAsAnimation(byte[] file) {
        return file.length > FLAGS_OF_WEBP
                && Octets.says(file, FLAGS_OF_WEBP - 8, "VP8X")
                && (file[FLAGS_OF_WEBP] & ANIMATION) != 0;
    }

    /** Tells whether a TIFF has a second directory. */
    private static boolean severalDirectories(byte[] file) {
        boolean little = file[0] == 'I';
        long first = file.length < DIRECTORY ? file.length : Octets.u32(file, 4, little);
        if (first + 2 > file.length) {
            return false;
        }
        long next = first + 2 + (long) ENTRY * Octets.u16(file, (int) first, little);
        return next + 4 <= file.length && Octets.u32(file, (int) next, little) != 0;
    }
}

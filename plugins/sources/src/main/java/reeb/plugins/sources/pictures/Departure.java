package reeb.plugins.sources.pictures;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;

/** How a picture that is read is not what a viewer of pictures shows. */
enum Departure {
    TURNED(
            "picture is read as it is stored, though its EXIF orientation tells to turn it",
            "pictures are read as they are stored, though their EXIF orientation tells to turn them"),
    ANIMATED(
            "picture is an animation, of which the first frame is read",
            "pictures are animations, of which the first frame is read");

    private static final int HEADER = 6;
    private static final int FIRST_MARKER = 2;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;
    private static final int GIF_BLOCKS = 13;

    private final String one;
    private final String many;

    Departure(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Tells which a file is, as a bit for each; looks at JPEG and GIF alone, and passes over what is damaged. */
    static byte of(byte[] file) {
        if (file.length < HEADER) {
            return 0;
        }
        if (u8(file, 0) == 0xff && u8(file, 1) == 0xd8) {
            return orientation(file) > 1 ? TURNED.bit() : 0;
        }
        boolean gif = file[0] == 'G' && file[1] == 'I' && file[2] == 'F';
        return gif && animated(file) ? ANIMATED.bit() : 0;
    }

    private byte bit() {
        return (byte) (1 << ordinal());
    }

    /** Warns once of each kind there is. */
    static void tell(byte[] found, List<String> names, String place, Run run) {
        for (Departure departure : values()) {
            int[] rows = IntStream.range(0, found.length)
                    .filter(row -> (found[row] & departure.bit()) != 0)
                    .toArray();
            if (rows.length > 0) {
                run.warn(place + ": " + rows.length + " "
                        + (rows.length == 1 ? departure.one + ": '" : departure.many + "; the first is '")
                        + names.get(rows[0]) + "'");
            }
        }
    }

    /** Gives the EXIF orientation of a JPEG, 1 to 8; 0 where there is none (CIPA DC-008, 4.6). */
    private static int orientation(byte[] file) {
        int at = FIRST_MARKER;
        while (at + 4 <= file.length && u8(file, at) == 0xff) {
            int marker = u8(file, at + 1);
            int end = at + 2 + big16(file, at + 2);
            if (marker == START_OF_SCAN || end > file.length || end < at + 4) {
                return 0;
            }
            if (marker == APP1 && end - at >= 18 && exif(file, at + 4)) {
                return inDirectory(file, at + 10, end);
            }
            at = end;
        }
        return 0;
    }

    private static boolean exif(byte[] file, int at) {
        return file[at] == 'E' && file[at + 1] == 'x' && file[at + 2] == 'i' && file[at + 3] == 'f';
    }

    /** Looks through the first directory of the TIFF within. */
    private static int inDirectory(byte[] file, int start, int end) {
        boolean little = file[start] == 'I';
        long first = start + (little ? little32(file, start + 4) : big32(file, start + 4));
        if (first + 2 > end) {
            return 0;
        }
        int count = u16(file, (int) first, little);
        for (int i = 0; i < count && first + 2 + 12L * (i + 1) <= end; i++) {
            int entry = (int) first + 2 + 12 * i;
            if (u16(file, entry, little) == ORIENTATION) {
                int value = u16(file, entry + 8, little);
                return value <= 8 ? value : 0;
            }
        }
        return 0;
    }

    /** Tells whether a GIF has a second image (GIF89a, 20). */
    private static boolean animated(byte[] file) {
        int at = GIF_BLOCKS + (file.length < GIF_BLOCKS ? 0 : colours(u8(file, 10)));
        int images = 0;
        while (at < file.length) {
            int block = u8(file, at);
            if (block == ',' && at + 10 < file.length) {
                if (++images > 1) {
                    return true;
                }
                at = afterSubBlocks(file, at + 11 + colours(u8(file, at + 9)));
            } else if (block == '!') {
                at = afterSubBlocks(file, at + 2);
            } else {
                return false;
            }
        }
        return false;
    }

    /** The bytes of a table of colours that a packed field announces. */
    private static int colours(int packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private static int afterSubBlocks(byte[] file, int start) {
        int at = start;
        while (at < file.length && file[at] != 0) {
            at += 1 + u8(file, at);
        }
        return at + 1;
    }

    private static int u8(byte[] file, int at) {
        return file[at] & 0xff;
    }

    private static int u16(byte[] file, int at, boolean little) {
        return little ? u8(file, at) | (u8(file, at + 1) << 8) : big16(file, at);
    }

    private static int big16(byte[] file, int at) {
        return (u8(file, at) << 8) | u8(file, at + 1);
    }

    private static long big32(byte[] file, int at) {
        return ((long) big16(file, at) << 16) | big16(file, at + 2);
    }

    private static long little32(byte[] file, int at) {
        return u16(file, at, true) | ((long) u16(file, at + 2, true) << 16);
    }
}

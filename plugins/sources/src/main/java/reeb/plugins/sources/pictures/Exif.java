package reeb.plugins.sources.pictures;

/** What a picture's file says of its orientation (CIPA DC-008, 4.6); what is damaged is passed over. */
final class Exif {
    private static final String MARK = "Exif\0\0";
    private static final int FIRST_MARKER = 2;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_CHUNK_OF_PNG = 8;
    private static final int FIRST_CHUNK_OF_RIFF = 12;
    private static final int DIRECTORY = 8;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /** Reads how a file's picture is to be turned. */
    static Orientation orientation(byte[] file, PictureFormat format) {
        return switch (format) {
            case JPEG -> inSegments(file);
            case PNG -> inChunksOfPng(file);
            case WEBP -> inChunksOfRiff(file);
            case TIFF -> inDirectory(file, 0, file.length);
            default -> Orientation.UPRIGHT;
        };
    }

    private static Orientation inSegments(byte[] file) {
        int at = FIRST_MARKER;
        while (at + 4 <= file.length && Octets.u8(file, at) == 0xff) {
            int marker = Octets.u8(file, at + 1);
            int end = at + 2 + Octets.big16(file, at + 2);
            if (marker == START_OF_SCAN || end > file.length || end < at + 4) {
                break;
            }
            if (marker == APP1 && Octets.says(file, at + 4, MARK)) {
                return inDirectory(file, at + 4 + MARK.length(), end);
            }
            at = end;
        }
        return Orientation.UPRIGHT;
    }

    private static Orientation inChunksOfPng(byte[] file) {
        long at = FIRST_CHUNK_OF_PNG;
        while (at + 12 <= file.length) {
            long end = at + 8 + Octets.u32(file, (int) at, false);
            if (end <= file.length && Octets.says(file, (int) at + 4, "eXIf")) {
                return inDirectory(file, (int) at + 8, (int) end);
            }
            at = end + 4;
        }
        return Orientation.UPRIGHT;
    }

    private static Orientation inChunksOfRiff(byte[] file) {
        long at = FIRST_CHUNK_OF_RIFF;
        while (at + 8 <= file.length) {
            long length = Octets.u32(file, (int) at + 4, true);
            long end = at + 8 + length;
            if (end <= file.length && Octets.says(file, (int) at, "EXIF")) {
                int start = (int) at + 8;
                return inDirectory(file, Octets.says(file, start, MARK) ? start + MARK.length() : start, (int) end);
            }
            at = end + length % 2;
        }
        return Orientation.UPRIGHT;
    }

    /** Looks through the first directory of a TIFF. */
    private static Orientation inDirectory(byte[] file, int start, int end) {
        boolean little = Octets.says(file, start, "II");
        if (start + DIRECTORY > end || (!little && !Octets.says(file, start, "MM"))) {
            return Orientation.UPRIGHT;
        }
        long first = start + Octets.u32(file, start + 4, little);
        int count = first + 2 > end ? 0 : Octets.u16(file, (int) first, little);
        for (int i = 0; i < count && first + 2 + (long) ENTRY * (i + 1) <= end; i++) {
            int entry = (int) first + 2 + ENTRY * i;
            if (Octets.u16(file, entry, little) == ORIENTATION && Octets.u16(file, entry + 2, little) == SHORT) {
                return Orientation.of(Octets.u16(file, entry + 8, little));
            }
        }
        return Orientation.UPRIGHT;
    }
}

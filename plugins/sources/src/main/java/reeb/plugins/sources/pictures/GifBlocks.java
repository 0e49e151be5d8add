package reeb.plugins.sources.pictures;

/** The blocks of a GIF (GIF89a, 15 to 26); what is damaged is passed over. */
final class GifBlocks {
    private static final int HEADER = 13;
    private static final int DESCRIPTOR = 10;

    private GifBlocks() {}

    /** Finds where the descriptor of an image stands, counted from 0; -1 where there is none. */
    static int image(byte[] file, int number) {
        int at = HEADER + (file.length < HEADER ? 0 : colours(Octets.u8(file, 10)));
        int images = 0;
        while (at < file.length) {
            int block = Octets.u8(file, at);
            if (block == ',' && at + DESCRIPTOR < file.length) {
                if (images++ == number) {
                    return at;
                }
                at = afterSubBlocks(file, at + DESCRIPTOR + 1 + colours(Octets.u8(file, at + 9)));
            } else if (block == '!') {
                at = afterSubBlocks(file, at + 2);
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** The bytes of a table of colours that a packed field announces. */
    private static int colours(int packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private static int afterSubBlocks(byte[] file, int start) {
        int at = start;
        while (at < file.length && file[at] != 0) {
            at += 1 + Octets.u8(file, at);
        }
        return at + 1;
    }
}

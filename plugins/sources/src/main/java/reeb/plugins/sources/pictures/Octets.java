package reeb.plugins.sources.pictures;

/** Numbers in the bytes of a file; places are checked by those who ask. */
final class Octets {
    private Octets() {}

    static int u8(byte[] file, int at) {
        return file[at] & 0xff;
    }

    static int big16(byte[] file, int at) {
        return (u8(file, at) << 8) | u8(file, at + 1);
    }

    static int u16(byte[] file, int at, boolean little) {
        return little ? u8(file, at) | (u8(file, at + 1) << 8) : big16(file, at);
    }

    /** The least byte comes first. */
    static int u24(byte[] file, int at) {
        return u16(file, at, true) | (u8(file, at + 2) << 16);
    }

    static long u32(byte[] file, int at, boolean little) {
        long first = u16(file, at, little);
        long second = u16(file, at + 2, little);
        return little ? first | (second << 16) : (first << 16) | second;
    }

    /** Tells whether a text of ASCII stands there; not where the file ends before. */
    static boolean says(byte[] file, int at, String text) {
        if (at < 0 || at > file.length - text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (file[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

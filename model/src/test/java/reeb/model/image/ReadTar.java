package reeb.model.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Archives read as the form is described, by other code than that which writes them. */
final class ReadTar {
    private ReadTar() {}

    /**
     * A file or folder.
     *
     * @param type of the entry, 0 for files and 5 for folders
     * @param head what is told of it: mode, owner, group, size and time
     * @param bytes its contents
     */
    @SuppressWarnings("ArrayRecordComponent") // read only
    record Entry(char type, String head, byte[] bytes) {}

    static Map<String, Entry> of(byte[] archive) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int at = 0;
        while (archive[at] != 0) {
            String name = text(archive, at, 100);
            int size = Integer.parseInt(text(archive, at + 124, 12), 8);
            String head = String.join(
                    " ",
                    text(archive, at + 100, 8),
                    text(archive, at + 108, 8),
                    text(archive, at + 116, 8),
                    text(archive, at + 136, 12),
                    text(archive, at + 257, 6));
            if (sum(archive, at) != Integer.parseInt(text(archive, at + 148, 7), 8)) {
                throw new IllegalStateException("the sum of " + name);
            }
            Entry entry =
                    new Entry((char) archive[at + 156], head, Arrays.copyOfRange(archive, at + 512, at + 512 + size));
            if (entries.put(name, entry) != null) {
                throw new IllegalStateException(name + " twice");
            }
            at += 512 + (size + 511) / 512 * 512;
        }
        if (archive.length != at + 1024) {
            throw new IllegalStateException("ends at " + archive.length + " instead of " + (at + 1024));
        }
        return entries;
    }

    private static int sum(byte[] archive, int start) {
        int sum = 0;
        for (int at = 0; at < 512; at++) {
            sum += at >= 148 && at < 156 ? ' ' : archive[start + at] & 0xff;
        }
        return sum;
    }

    private static String text(byte[] archive, int start, int length) {
        int end = start;
        while (end < start + length && archive[end] != 0) {
            end++;
        }
        return new String(archive, start, end - start, StandardCharsets.US_ASCII);
    }
}

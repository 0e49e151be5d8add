package reeb.runtime.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import reeb.runtime.files.NewFile;

/**
 * Walks through the headers of an archive: each file follows the one before, and there is nothing before, between and behind them that no reader looks
 * at, such as another program or another archive.
 */
final class ArchiveBounds {
    private static final int FILE = 0x04034b50;
    private static final int FILE_LENGTH = 30;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_LENGTH = 46;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_LENGTH = 56 + 20;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;

    /** The most bytes that times and large sizes take beside a name. */
    private static final int LONGEST_EXTRA = 64;

    private final FileChannel channel;
    private long at;

    private ArchiveBounds(FileChannel channel) {
        this.channel = channel;
    }

    /** Tells whether an archive holds its files in their order, then its list of them, and nothing else. */
    static boolean hold(Path path, List<? extends ZipEntry> entries) throws IOException {
        try (FileChannel channel = NewFile.toRead(path.toRealPath())) {
            return new ArchiveBounds(channel).hold(entries);
        }
    }

    private boolean hold(List<? extends ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            ByteBuffer head = next(FILE, FILE_LENGTH);
            if (head.capacity() == 0 || size(head, 28) > LONGEST_EXTRA || !named(entry, FILE_LENGTH, size(head, 26))) {
                return false;
            }
            at += FILE_LENGTH + size(head, 26) + size(head, 28) + entry.getSize();
        }
        for (ZipEntry entry : entries) {
            ByteBuffer head = next(LISTED, LISTED_LENGTH);
            if (head.capacity() == 0
                    || size(head, 30) > LONGEST_EXTRA
                    || size(head, 32) > 0
                    || !named(entry, LISTED_LENGTH, size(head, 28))) {
                return false;
            }
            at += LISTED_LENGTH + size(head, 28) + size(head, 30);
        }
        if (next(LARGE_END, LARGE_END_LENGTH).capacity() > 0) {
            at += LARGE_END_LENGTH;
        }
        ByteBuffer end = next(END, END_LENGTH);
        return end.capacity() > 0 && size(end, 20) == 0 && at + END_LENGTH == channel.size();
    }

    /** Gives the header that begins here; an empty one where there is another. */
    private ByteBuffer next(int mark, int length) throws IOException {
        ByteBuffer head = read(at, length);
        return head.remaining() == length && head.getInt(0) == mark ? head : ByteBuffer.allocate(0);
    }

    private boolean named(ZipEntry entry, int start, int length) throws IOException {
        ByteBuffer name = read(at + start, length);
        return StandardCharsets.UTF_8.decode(name).toString().equals(entry.getName());
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long next = from;
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes, next);
            next += count;
        }
        return bytes.flip();
    }

    private static int size(ByteBuffer head, int place) {
        return head.getShort(place) & 0xffff;
    }
}

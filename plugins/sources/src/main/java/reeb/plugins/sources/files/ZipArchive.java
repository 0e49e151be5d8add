package reeb.plugins.sources.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip archives that were checked: their entries do not overlap, and do not unpack to more than a disk holds. */
public final class ZipArchive {
    private static final long MOST_BYTES = 16L << 30;

    private ZipArchive() {}

    /** Tells whether a file begins as a zip archive does. */
    public static boolean is(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] magic = input.readNBytes(2);
            return magic.length == 2 && magic[0] == 'P' && magic[1] == 'K';
        }
    }

    /** Opens an archive. */
    public static ZipFile open(Path place) throws IOException {
        try {
            return new ZipFile(place.toFile());
        } catch (IllegalArgumentException e) {
            throw new ZipException(e.getMessage() == null ? "it is no zip archive" : e.getMessage());
        }
    }

    /**
     * Lists the entries.
     *
     * @param place where the archive lies
     * @param archive the same, open
     * @param most how many there may be
     * @throws reeb.api.problem.InputException where there are more, or what they announce cannot be
     */
    public static List<? extends ZipEntry> entries(Path place, ZipFile archive, int most) throws IOException {
        if (archive.size() > most) {
            throw Refusal.of(place, "holds %d entries; at most %d are read", archive.size(), most);
        }
        List<? extends ZipEntry> entries = Collections.list(archive.entries());
        long stored = entries.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        long bytes = entries.stream().mapToLong(ZipEntry::getSize).sum();
        if (stored > Files.size(place) || bytes > MOST_BYTES) {
            throw Refusal.of(place, "is a zip bomb: its entries overlap or unpack to %d MB", bytes >> 20);
        }
        return entries;
    }

    /**
     * Opens an entry, and its archive for as long as that is read.
     *
     * @throws EOFException while it is read, where it ends before its announced size
     * @throws ZipException while it is read, where it goes on or its checksum differs
     */
    public static InputStream open(Path place, String name) throws IOException {
        ZipFile archive = open(place);
        try {
            ZipEntry entry = archive.getEntry(name);
            if (entry == null) {
                throw new ZipException("no entry " + name);
            }
            return new EntryInput(archive, entry);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The bytes of an entry, which are compared with what the archive announces. */
    private static final class EntryInput extends FilterInputStream {
        private final ZipFile archive;
        private final ZipEntry entry;
        private final CheckedInputStream checked;
        private long left;

        EntryInput(ZipFile archive, ZipEntry entry) throws IOException {
            this(archive, entry, new CheckedInputStream(archive.getInputStream(entry), new CRC32()));
        }

        private EntryInput(ZipFile archive, ZipEntry entry, CheckedInputStream checked) {
            super(checked);
            this.archive = archive;
            this.entry = entry;
            this.checked = checked;
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return count(super.read(into, offset, length));
        }

        private int count(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ZipException("entry " + entry.getName() + " is longer than announced");
            }
            if (read < 0 && left > 0) {
                throw new EOFException("entry " + entry.getName() + " is shorter than announced");
            }
            if (read < 0 && checked.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of entry " + entry.getName() + " differs");
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] scratch = new byte[(int) Math.min(count, 1 << 12)];
            return Math.max(0, count <= 0 ? 0 : read(scratch, 0, scratch.length));
        }

        @Override
        public void close() throws IOException {
            try (archive) {
                super.close();
            }
        }
    }
}

package reeb.plugins.sources.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.ZipArchive;

/**
 * A zip archive of pictures, read in memory and never unpacked.
 *
 * @param place the archive
 * @param archive the same, open
 * @param names its files
 */
record PictureZip(Path place, ZipFile archive, List<String> names) implements PictureStore {
    /** Files this long may be compressed to no less than one part in {@link #MOST_RATIO}. */
    private static final long RATIO_FROM = 1L << 20;

    private static final long MOST_RATIO = 200;

    PictureZip {
        names = List.copyOf(names);
    }

    static PictureZip open(Path place) throws IOException {
        ZipFile archive = ZipArchive.open(place);
        try {
            return new PictureZip(place, archive, names(place, archive));
        } catch (RuntimeException | IOException e) {
            archive.close();
            throw e;
        }
    }

    private static List<String> names(Path place, ZipFile archive) throws IOException {
        List<? extends ZipEntry> entries = ZipArchive.entries(place, archive, MOST_FILES);
        for (ZipEntry entry : entries) {
            requireInside(place, entry.getName());
            requireModest(place, entry);
        }
        List<String> names = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.endsWith("/") && !PictureStore.isHidden(name))
                .sorted()
                .toList();
        requireDistinct(place, names);
        return names;
    }

    private static void requireDistinct(Path place, List<String> names) {
        if (names.stream().distinct().count() < names.size()) {
            throw Refusal.of(place, "holds two entries of one name");
        }
    }

    private static void requireInside(Path place, String name) {
        boolean rooted = name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)[A-Za-z]:.*");
        if (rooted
                || name.indexOf(0) >= 0
                || Arrays.asList(name.split("[/\\\\]")).contains("..")) {
            throw Refusal.of(place, "holds an entry that leads out of the archive: '%s'", name.replace('\0', '?'));
        }
    }

    private static void requireModest(Path place, ZipEntry entry) {
        long size = entry.getSize();
        boolean bomb = size > RATIO_FROM && size / MOST_RATIO > entry.getCompressedSize();
        if (size > LONGEST_FILE || bomb) {
            throw Refusal.of(
                    place,
                    "holds '%s' of %d bytes, compressed to %d; entries of at most %d MB and 1:%d are read",
                    entry.getName(),
                    size,
                    entry.getCompressedSize(),
                    LONGEST_FILE >> 20,
                    MOST_RATIO);
        }
    }

    private ZipEntry entry(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new ZipException("no entry " + name);
        }
        return entry;
    }

    @Override
    public byte[] head(String name) throws IOException {
        try (InputStream input = archive.getInputStream(entry(name))) {
            return input.readNBytes(PictureFormat.HEAD);
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        ZipEntry entry = entry(name);
        try (InputStream input = archive.getInputStream(entry)) {
            byte[] bytes = input.readNBytes(Math.toIntExact(entry.getSize()));
            if (bytes.length < entry.getSize() || input.read() >= 0) {
                throw new EOFException("entry " + name + " is not as long as announced");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

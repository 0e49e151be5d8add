package reeb.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.store.EntryFiles;
import reeb.runtime.text.Visible;

/**
 * A ZIP archive that was made by {@link ArchiveWriter} and may come from anybody: nothing in it is written anywhere, names that such an archive
 * does not have are refused, and so is all that claims to be larger than the archive.
 */
public final class StoredArchive implements AutoCloseable {
    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_TEXT = 1 << 24;
    private static final int ALIGNMENT = 64;

    private final Path path;
    private final Form form;
    private final ZipFile zip;

    /**
     * What archives of a form hold.
     *
     * @param noun what they are, for messages, such as {@code pack}
     * @param maker the command that makes them
     * @param contents the name of the entry that tells what else there is
     * @param allowed all names that there may be; none of them leads out of a folder
     */
    public record Form(String noun, String maker, String contents, Pattern allowed) {}

    private StoredArchive(Path path, Form form, ZipFile zip) {
        this.path = path;
        this.form = form;
        this.zip = zip;
    }

    /** Tells whether a file begins as archives do. */
    public static boolean looksRight(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens an archive and looks at all names and sizes in it.
     *
     * @throws InputException where it is none, or none of this form
     */
    public static StoredArchive open(Path path, Form form) {
        try {
            StoredArchive archive = new StoredArchive(path, form, new ZipFile(path.toFile()));
            boolean sound = false;
            try {
                archive.check();
                sound = true;
            } finally {
                if (!sound) {
                    archive.close();
                }
            }
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            throw new InputException(path + ": is damaged, or no " + form.noun() + ": " + InputException.reason(e), e);
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
        }
    }

    private void check() throws IOException {
        if (zip.getEntry(form.contents()) == null) {
            throw new InputException(
                    path + ": is an archive, but no " + form.noun() + ": it has no " + form.contents());
        }
        if (zip.size() > MOST_ENTRIES) {
            throw refused("holds " + zip.size() + " files");
        }
        long left = Files.size(path);
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!form.allowed().matcher(name).matches()) {
                throw refused("holds '" + Visible.line(name) + "'");
            }
            if (!names.add(name)) {
                throw refused("holds '" + name + "' twice");
            }
            left -= entry.getSize();
            if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || left < 0) {
                throw refused("holds '" + name + "' compressed, or larger than the " + form.noun() + " itself");
            }
        }
        if (!ArchiveBounds.hold(path, Collections.list(zip.entries()))) {
            throw refused("holds bytes before, between or behind its files");
        }
    }

    private InputException refused(String what) {
        return new InputException(
                path + ": is no " + form.noun() + " that '" + form.maker() + "' has made: it " + what);
    }

    /** Opens a file of the archive. */
    private InputStream stream(ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new NoSuchFileException(path + "/" + entry.getName());
        }
        return in;
    }

    private ZipEntry entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new NoSuchFileException(path + "/" + name);
        }
        return entry;
    }

    /** Reads a small file of the archive. */
    public byte[] text(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry.getSize() > LONGEST_TEXT) {
            throw refused("holds '" + name + "' of " + entry.getSize() + " bytes");
        }
        try (InputStream in = stream(entry)) {
            return in.readNBytes(LONGEST_TEXT);
        }
    }

    /** The files of a folder within the archive. */
    public EntryFiles in(String folder) {
        return new EntryFiles() {
            @Override
            public byte[] text(String name) throws IOException {
                return StoredArchive.this.text(folder + name);
            }

            @Override
            public MemorySegment memory(String name) throws IOException {
                return StoredArchive.this.memory(folder + name);
            }

            @Override
            public String toString() {
                return path + "/" + folder;
            }
        };
    }

    /** Lists the names of the files, but for that which tells what the others are, in their order. */
    public List<String> names() {
        return Collections.list(zip.entries()).stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(form.contents()))
                .toList();
    }

    /** Reads a file of the archive whole. */
    public MemorySegment memory(String name) throws IOException {
        ZipEntry entry = entry(name);
        MemorySegment memory = Arena.ofAuto().allocate(entry.getSize(), ALIGNMENT);
        try (ReadableByteChannel in = Channels.newChannel(stream(entry))) {
            long at = 0;
            while (at < memory.byteSize()) {
                ByteBuffer buffer = memory.asSlice(at, Math.min(1 << 20, memory.byteSize() - at))
                        .asByteBuffer();
                int count = in.read(buffer);
                if (count < 0) {
                    throw new ZipException(name + " ends before its end");
                }
                at += count;
            }
        }
        return memory;
    }

    /** Where the archive is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

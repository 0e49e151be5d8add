package reeb.runtime.pack;

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
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.store.EntryFiles;
import reeb.runtime.text.Visible;

/**
 * The archive that a pack is. It may come from anybody: nothing in it is written anywhere, names that a pack does not have are
 * refused, and so is all that claims to be larger than the archive.
 */
final class PackFile implements AutoCloseable {
    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_TEXT = 1 << 24;
    private static final int ALIGNMENT = 64;

    private final Path path;
    private final ZipFile zip;

    private PackFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** Tells whether a file begins as packs do. */
    static boolean looksRight(Path file) {
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
     * @throws InputException where it is none, or none that a pack can be
     */
    static PackFile open(Path path) {
        try {
            PackFile pack = new PackFile(path, new ZipFile(path.toFile()));
            boolean sound = false;
            try {
                pack.check();
                sound = true;
            } finally {
                if (!sound) {
                    pack.close();
                }
            }
            return pack;
        } catch (ZipException | IllegalArgumentException e) {
            throw new InputException(path + ": is damaged, or no pack: " + InputException.reason(e), e);
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
        }
    }

    private void check() throws IOException {
        if (zip.getEntry(PackNames.CONTENTS) == null) {
            throw new InputException(path + ": is an archive, but no pack of a run: it has no " + PackNames.CONTENTS);
        }
        if (zip.size() > MOST_ENTRIES) {
            throw refused("holds " + zip.size() + " files");
        }
        long left = Files.size(path);
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!PackNames.ALLOWED.matcher(name).matches()) {
                throw refused("holds '" + Visible.line(name) + "'");
            }
            if (!names.add(name)) {
                throw refused("holds '" + name + "' twice");
            }
            left -= entry.getSize();
            if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || left < 0) {
                throw refused("holds '" + name + "' compressed, or larger than the pack itself");
            }
        }
    }

    private InputException refused(String what) {
        return new InputException(path + ": is no pack that 'reeb pack' has made: it " + what);
    }

    /** Opens a file of the pack. */
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

    /** Reads a small file of the pack. */
    byte[] text(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry.getSize() > LONGEST_TEXT) {
            throw refused("holds '" + name + "' of " + entry.getSize() + " bytes");
        }
        try (InputStream in = stream(entry)) {
            return in.readNBytes(LONGEST_TEXT);
        }
    }

    /** The files of a folder within the pack. */
    EntryFiles in(String folder) {
        return new EntryFiles() {
            @Override
            public byte[] text(String name) throws IOException {
                return PackFile.this.text(folder + name);
            }

            @Override
            public MemorySegment memory(String name) throws IOException {
                return PackFile.this.memory(folder + name);
            }

            @Override
            public String toString() {
                return path + "/" + folder;
            }
        };
    }

    private MemorySegment memory(String name) throws IOException {
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

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

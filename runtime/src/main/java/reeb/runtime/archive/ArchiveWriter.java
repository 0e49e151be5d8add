package reeb.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP archive whose bytes depend on its contents alone: without times, and without compression, which differs from one
 * version of a library to the next. So nothing in it is larger than it looks either.
 */
public final class ArchiveWriter implements AutoCloseable {
    /** Not the earliest time that the format can tell: Java takes that for an earlier one, and adds it by the machine's time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Begins an archive in a stream. */
    public ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Adds a file. */
    public void add(String name, byte[] bytes) throws IOException {
        CRC32 check = new CRC32();
        check.update(bytes);
        begin(name, bytes.length, check.getValue());
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Adds a file as it lies on the disk. */
    public void add(String name, Path file) throws IOException {
        long size;
        long check;
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            size = in.transferTo(OutputStream.nullOutputStream());
            check = in.getChecksum().getValue();
        }
        begin(name, size, check);
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** Adds the files of a folder by name. */
    public void addAll(String start, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(files::add);
        }
        files.sort(null);
        for (Path file : files) {
            add(start + file.getFileName(), file);
        }
    }

    private void begin(String name, long size, long check) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(check);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Ends the archive; the stream stays open. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

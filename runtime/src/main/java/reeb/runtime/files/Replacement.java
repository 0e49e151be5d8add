package reeb.runtime.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * A file that is written beside its place and renamed when it is complete: a reader finds the old one or the new one.
 *
 * <p>Where a process is killed, what it had written is removed by the next that writes the same file.
 */
public final class Replacement implements AutoCloseable {
    private static final String ENDING = ".part";

    private final Path place;
    private final Path part;
    private final FileChannel channel;

    private Replacement(Path place, Path part) throws IOException {
        this.place = place;
        this.part = part;
        this.channel = NewFile.open(part);
    }

    /** Begins to write; the folder has to be there. */
    public static Replacement of(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        Path name = place.getFileName();
        if (folder == null || name == null) {
            throw new IOException(place + ": is no place for a file");
        }
        sweep(folder, name.toString());
        return new Replacement(place, folder.resolve("." + name + "." + Owner.current() + ENDING));
    }

    /** Removes what killed processes left of the same file. */
    private static void sweep(Path folder, String name) throws IOException {
        Pattern form = Pattern.compile(Pattern.quote("." + name + ".") + Owner.FORM + Pattern.quote(ENDING));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (form.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Owner.deserted(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Where the bytes go until the file is complete. */
    public Path part() {
        return part;
    }

    /** Takes the bytes; without a buffer. */
    public OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Gives the file its name. */
    public void finish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        try (FileChannel _ = channel) {
            Files.deleteIfExists(part);
        }
    }
}

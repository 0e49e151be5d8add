package reeb.runtime.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that this program makes. No other place opens files for writing: what is there already, be it a file or a link to
 * one, is never opened.
 */
public final class NewFile {
    private NewFile() {}

    /**
     * Opens a file that is not there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException where something has that name, also a link that leads nowhere
     */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Opens a file that is not there yet, as a stream without a buffer. */
    public static OutputStream stream(Path file) throws IOException {
        return Channels.newOutputStream(open(file));
    }

    /** Writes a file that is not there yet, to the disk itself; one that can't be written whole is removed. */
    public static void write(Path file, byte[] bytes) throws IOException {
        FileChannel channel = open(file);
        boolean whole = false;
        try (channel) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Opens a file of ours that other processes may have open, to lock it; nothing is to be written into it. */
    public static FileChannel toLock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Opens a file of ours to be read. */
    public static FileChannel toRead(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /** Forces a folder's names to the disk. */
    public static void forceNames(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            // Windows opens no folders; there the rename itself is durable.
            return;
        }
    }
}

package reeb.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The bytes of an answer. */
interface Content extends AutoCloseable {
    /** Counts the bytes. */
    long length();

    /**
     * Gives bytes to read, once.
     *
     * @param start the first byte, from 0 to the length
     */
    InputStream from(long start) throws IOException;

    @Override
    void close() throws IOException;

    /** Gives bytes that are at hand. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream from(long start) {
                return new ByteArrayInputStream(bytes, (int) start, bytes.length - (int) start);
            }

            @Override
            public void close() {}
        };
    }

    /**
     * Opens a file, as long as it is now.
     *
     * @param file no link, in its last name
     * @throws IOException where it can't be opened
     */
    static Content of(Path file) throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        long length = channel.size();
        return new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public InputStream from(long start) throws IOException {
                return Channels.newInputStream(channel.position(start));
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}

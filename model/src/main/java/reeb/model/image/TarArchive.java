package reeb.model.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.WriteFailure;

/**
 * A tar archive that may come from anybody, with the places of its files: nothing in it is written anywhere, and what it has besides folders and
 * files of known names is refused. One thread at a time.
 */
final class TarArchive implements AutoCloseable {
    private static final int MOST_FILES = 10_000;
    private static final int PIECE = 1 << 16;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final int TYPE = 156;
    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,11}");

    private final Path path;
    private final FileChannel channel;
    private final Map<String, Place> files = new LinkedHashMap<>();

    /** Where a file lies in the archive. */
    private record Place(long start, long size) {}

    private TarArchive(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens an archive and looks at all names and sizes in it.
     *
     * @param allowed the names that files may have
     * @throws InputException where it is none, or has something else in it
     */
    static TarArchive open(Path path, Pattern allowed) {
        try {
            TarArchive archive = new TarArchive(path, NewFile.toRead(path.toRealPath()));
            boolean sound = false;
            try {
                archive.list(allowed);
                sound = true;
            } finally {
                if (!sound) {
                    archive.close();
                }
            }
            return archive;
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
        }
    }

    private void list(Pattern allowed) throws IOException {
        long at = 0;
        for (byte[] header = block(at); !isEnd(header); header = block(at)) {
            requireHeader(header, at);
            long size = size(header);
            long start = at + TarWriter.BLOCK;
            if (size > channel.size() - start) {
                throw damaged("ends within '" + name(header) + "'");
            }
            add(header, new Place(start, size), allowed);
            at = start + size + TarWriter.padding(size);
        }
    }

    private byte[] block(long at) throws IOException {
        byte[] block = new byte[TarWriter.BLOCK];
        if (!read(ByteBuffer.wrap(block), at)) {
            throw damaged("ends without the end of an archive");
        }
        return block;
    }

    private boolean read(ByteBuffer buffer, long at) throws IOException {
        long next = at;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, next);
            if (count < 0) {
                return false;
            }
            next += count;
        }
        return true;
    }

    private static boolean isEnd(byte[] block) {
        for (byte one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private void requireHeader(byte[] header, long at) {
        if (at == 0 && (header[0] & 0xff) == 0x1f && (header[1] & 0xff) == 0x8b) {
            throw new InputException(path + ": is compressed; 'gunzip' it first");
        }
        String sum = text(header, SUM, 8).strip();
        if (!OCTAL.matcher(sum).matches() || Long.parseLong(sum, 8) != TarWriter.sum(header)) {
            throw damaged(at == 0 ? "is no tar archive" : "has no sound entry at its byte " + at);
        }
    }

    private long size(byte[] header) {
        String size = text(header, SIZE, 12).strip();
        if (!OCTAL.matcher(size).matches()) {
            throw damaged("does not tell the size of '" + name(header) + "', or it has more than 8 GiB");
        }
        return Long.parseLong(size, 8);
    }

    private void add(byte[] header, Place place, Pattern allowed) {
        String name = name(header);
        char type = (char) header[TYPE];
        if (type == '5' && place.size() == 0) {
            return;
        }
        if (type != '0' && type != 0) {
            throw damaged("holds '" + name + "', which is neither a file nor a folder");
        }
        if (!allowed.matcher(name).matches()) {
            throw damaged("holds '" + name + "'");
        }
        if (files.put(name, place) != null) {
            throw damaged("holds '" + name + "' twice");
        }
        if (files.size() > MOST_FILES) {
            throw damaged("holds more than " + MOST_FILES + " files");
        }
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        String whole = prefix.isEmpty() ? name : prefix + "/" + name;
        return whole.startsWith("./") ? whole.substring(2) : whole;
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** Tells how many bytes a file has; empty where there is none of that name. */
    Optional<Long> size(String name) {
        return Optional.ofNullable(files.get(name)).map(Place::size);
    }

    /**
     * Reads a file whole.
     *
     * @throws InputException where it is missing, or has more bytes than may be
     */
    byte[] bytes(String name, int most) throws IOException {
        Place place = place(name);
        if (place.size() > most) {
            throw damaged("holds '" + name + "' of " + place.size() + " bytes, where " + most + " at most are taken");
        }
        byte[] bytes = new byte[(int) place.size()];
        if (!read(ByteBuffer.wrap(bytes), place.start())) {
            throw new EOFException("has become shorter");
        }
        return bytes;
    }

    /**
     * Gives the bytes of a file.
     *
     * @throws InputException where it is missing
     */
    Content content(String name) {
        Place place = place(name);
        return out -> {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long done = 0; done < place.size(); done += piece.limit()) {
                piece.clear().limit((int) Math.min(PIECE, place.size() - done));
                if (!read(piece, place.start() + done)) {
                    throw new EOFException("has become shorter");
                }
                out.write(piece.array(), 0, piece.limit());
            }
        };
    }

    private Place place(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow(() -> damaged("lacks '" + name + "'"));
    }

    /** Says that the archive is not what it should be. */
    InputException damaged(String what) {
        return new InputException(path + ": is damaged, or no image: it " + what);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

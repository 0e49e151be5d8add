package reeb.integration.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import reeb.runtime.archive.ArchiveWriter;
import reeb.runtime.hash.Hashes;

/**
 * An archive in which one file is replaced, with all checksums right, as somebody would who means harm: bytes that are drawn for a whole archive hardly ever
 * get past its checksums.
 */
final class ForgedArchive {
    private final List<Entry> entries;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(String name, byte[] bytes) {}

    private ForgedArchive(List<Entry> entries) {
        this.entries = entries;
    }

    /** Takes an archive apart. */
    static ForgedArchive of(byte[] archive) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        }
        return new ForgedArchive(entries);
    }

    /** What {@link #with} makes this archive of: for each file, its number and its bytes. */
    List<byte[]> pieces() {
        List<byte[]> pieces = new ArrayList<>();
        for (int number = 0; number < entries.size(); number++) {
            byte[] bytes = entries.get(number).bytes();
            byte[] piece = new byte[bytes.length + 1];
            piece[0] = (byte) number;
            System.arraycopy(bytes, 0, piece, 1, bytes.length);
            pieces.add(piece);
        }
        return pieces;
    }

    /**
     * Replaces a file. Where the first of all files, the record, tells its length and SHA-256, these are replaced too.
     *
     * @param drawn a byte that chooses the file, and its new bytes
     */
    byte[] with(byte[] drawn) throws IOException {
        int chosen = drawn.length == 0 ? 0 : Byte.toUnsignedInt(drawn[0]) % entries.size();
        Entry before = entries.get(chosen);
        byte[] content = Arrays.copyOfRange(drawn, Math.min(1, drawn.length), drawn.length);
        List<Entry> forged = new ArrayList<>(entries);
        forged.set(chosen, new Entry(before.name(), content));
        if (chosen > 0) {
            Entry record = entries.getFirst();
            forged.set(0, new Entry(record.name(), listed(record.bytes(), before.bytes(), content)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            for (Entry entry : forged) {
                archive.add(entry.name(), entry.bytes());
            }
            archive.finish();
        }
        return out.toByteArray();
    }

    private static byte[] listed(byte[] record, byte[] before, byte[] after) {
        return new String(record, StandardCharsets.UTF_8)
                .replaceAll(
                        "(?<length>\"bytes\":\\s*)" + before.length + "(?<hash>,\\s*\"sha256\":\\s*\")"
                                + Hashes.of(before),
                        "${length}" + after.length + "${hash}" + Hashes.of(after))
                .getBytes(StandardCharsets.UTF_8);
    }
}

package reeb.runtime.hash;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.SparseRows;

/** Hashes points by their values, on all threads. */
public final class Contents {
    private static final int BYTES_AT_A_TIME = 1 << 22;

    private Contents() {}

    /** Hashes the hashes of blocks of rows, in hexadecimal. */
    public static String hash(Points points, Run run) {
        int rowBytes = Math.max(1, points.columns() * points.precision().bytes());
        int rows = Math.max(1, BYTES_AT_A_TIME / rowBytes);
        List<byte[]> hashes = run.collectChunks(points.rows(), rows, (first, end) -> {
            Points block = points.select(Rows.of(IntStream.range(first, end).toArray()));
            MessageDigest digest = Hashes.digest();
            parts(block).forEach(part -> digest.update(part.toArray(JAVA_BYTE)));
            return digest.digest();
        });
        MessageDigest whole = Hashes.digest();
        String shape = String.format(
                Locale.ROOT,
                "%d x %d %s %s",
                points.rows(),
                points.columns(),
                points.precision(),
                points.sparse().isPresent());
        whole.update(shape.getBytes(StandardCharsets.UTF_8));
        hashes.forEach(whole::update);
        return HexFormat.of().formatHex(whole.digest());
    }

    private static List<MemorySegment> parts(Points block) {
        return block.sparse()
                .map(SparseRows::compact)
                .map(rows -> List.of(rows.starts(), rows.indices(), rows.values()))
                .orElseGet(() -> List.of(block.memory()));
    }
}

package reeb.runtime.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.runtime.hash.Hashes;

/** Hashes points by their values, on all threads. */
final class Contents {
    private static final int BYTES_AT_A_TIME = 1 << 22;

    private Contents() {}

    /** Hashes the hashes of blocks of rows, in hexadecimal; a selection of rows counts as a matrix of its own. */
    static String hash(Points points, Run run) {
        int rowBytes = Math.max(1, points.columns() * points.precision().bytes());
        int rows = Math.max(1, BYTES_AT_A_TIME / rowBytes);
        List<byte[]> hashes = run.collect(Math.ceilDiv(points.rows(), rows), piece -> {
            int first = piece * rows;
            int end = Math.min(points.rows(), first + rows);
            Points block = points.select(Rows.of(IntStream.range(first, end).toArray()));
            MessageDigest digest = Hashes.digest();
            digest.update(block.memory().asByteBuffer());
            return digest.digest();
        });
        MessageDigest whole = Hashes.digest();
        String shape = String.format(Locale.ROOT, "%d x %d %s", points.rows(), points.columns(), points.precision());
        whole.update(shape.getBytes(StandardCharsets.UTF_8));
        hashes.forEach(whole::update);
        return HexFormat.of().formatHex(whole.digest());
    }
}

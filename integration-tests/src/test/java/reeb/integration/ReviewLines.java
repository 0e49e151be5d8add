package reeb.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** Lines of a journal of a review, as a page writes them. */
public final class ReviewLines {
    private ReviewLines() {}

    /** Puts lines together, each with its end; single quotes stand for double ones. */
    public static String of(String... lines) {
        return String.join("\n", lines).replace('\'', '"') + "\n";
    }

    /** Writes the line of a base whose groups are called by their places and whose rows are numbered from 0. */
    public static String base(String grouping, int groups, int... codes) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * codes.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(codes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String names =
                IntStream.range(0, groups).mapToObj(group -> "'" + group + "'").collect(Collectors.joining(","));
        return "{'op':'base','journal':1,'grouping':'" + grouping + "','rows':" + codes.length + ",'groups':[" + names
                + "],'codes':'" + Base64.getEncoder().encodeToString(packed.toByteArray()) + "','numbers':'0-"
                + (codes.length - 1) + "'}";
    }
}

package reeb.plugins.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

/** Journals to replay. */
final class Journals {
    private Journals() {}

    /** Writes the line of a base, with rows from 0. */
    static String base(String grouping, List<String> groups, int... codes) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * codes.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(codes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "{\"op\":\"base\",\"journal\":1,\"grouping\":\"" + grouping + "\",\"rows\":" + codes.length
                + ",\"groups\":"
                + groups.stream().map(group -> "\"" + group + "\"").collect(Collectors.joining(",", "[", "]"))
                + ",\"codes\":\"" + Base64.getEncoder().encodeToString(packed.toByteArray()) + "\",\"numbers\":\""
                + (codes.length == 0 ? "" : "0-" + (codes.length - 1)) + "\"}";
    }

    /** Writes a file of lines, each with its end; single quotes stand for double ones. */
    static Path write(Path folder, String... lines) throws IOException {
        Path file = folder.resolve("edits.jsonl");
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.replace('\'', '"')).append('\n');
        }
        return Files.writeString(file, text);
    }
}

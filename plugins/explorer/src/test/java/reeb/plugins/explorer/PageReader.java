package reeb.plugins.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import reeb.api.Run;
import reeb.api.scene.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page as its application does, by {@code wire.ts} alone. */
final class PageReader {
    private final String page;
    private final JsonNode manifest;

    private PageReader(String page) {
        this.page = page;
        this.manifest = JsonMapper.shared().readTree(element("manifest"));
    }

    static PageReader of(Explorer part, Scene scene, Run run) throws IOException {
        java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
        part.present(
                scene,
                ending -> {
                    assertThat(ending).isEqualTo("html");
                    return file;
                },
                run);
        return new PageReader(file.toString(StandardCharsets.UTF_8));
    }

    String page() {
        return page;
    }

    JsonNode manifest() {
        return manifest;
    }

    /** Gives the text of the element of the page with an id, which no other has. */
    private String element(String id) {
        Matcher matcher = Pattern.compile(
                        "<script type=\"application/[a-z-]+\" id=\"" + Pattern.quote(id) + "\">([^<]*)</script>")
                .matcher(page);
        assertThat(matcher.find()).as(id).isTrue();
        String text = matcher.group(1);
        assertThat(matcher.find()).as("a second " + id).isFalse();
        return text;
    }

    /** Gives the bytes of a blob as they travel. */
    byte[] travelled(String name) {
        return Base64.getDecoder().decode(element("blob:" + name));
    }

    byte[] bytes(String name) {
        JsonNode blob = manifest.get("blobs").get(name);
        byte[] bytes = travelled(name);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(blob.get("sha256").asString()).isEqualTo(hash);
            return blob.has("encoding") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        } catch (IOException | NoSuchAlgorithmException fault) {
            throw new AssertionError(name, fault);
        }
    }

    /** Gives the numbers of a blob; there are as many as the manifest says. */
    List<Double> numbers(JsonNode name) {
        JsonNode blob = manifest.get("blobs").get(name.asString());
        ByteBuffer bytes = ByteBuffer.wrap(bytes(name.asString())).order(ByteOrder.LITTLE_ENDIAN);
        int length = blob.get("length").asInt();
        List<Double> numbers = IntStream.range(0, length)
                .mapToObj(_ -> switch (blob.get("type").asString()) {
                    case "u8" -> (double) (bytes.get() & 0xff);
                    case "u16" -> (double) (bytes.getShort() & 0xffff);
                    case "u32" -> (double) (bytes.getInt() & 0xffffffffL);
                    case "i32" -> (double) bytes.getInt();
                    case "f32" -> (double) bytes.getFloat();
                    case "f64" -> bytes.getDouble();
                    default -> throw new AssertionError(blob);
                })
                .toList();
        assertThat(bytes.hasRemaining()).isFalse();
        return numbers;
    }

    List<Integer> whole(JsonNode name) {
        return numbers(name).stream().map(Double::intValue).toList();
    }

    /** Gives the texts of a column of texts. */
    List<String> texts(JsonNode column) {
        byte[] bytes = bytes(column.get("values").asString());
        List<Integer> starts = whole(column.get("starts"));
        assertThat(starts.getLast()).isEqualTo(bytes.length);
        return IntStream.range(1, starts.size())
                .mapToObj(i ->
                        new String(bytes, starts.get(i - 1), starts.get(i) - starts.get(i - 1), StandardCharsets.UTF_8))
                .toList();
    }

    /** Gives the one entry of a list that has a name. */
    static JsonNode named(JsonNode list, String name) {
        List<JsonNode> found = list.valueStream()
                .filter(entry -> entry.get("name").asString().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }
}

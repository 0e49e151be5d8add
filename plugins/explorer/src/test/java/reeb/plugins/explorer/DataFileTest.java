package reeb.plugins.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import reeb.api.data.MadeBy;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.explorer.wire.GraphEntry;
import reeb.plugins.explorer.wire.Manifest;
import reeb.plugins.explorer.wire.Payload;
import reeb.testkit.Refusals;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is too much for a page lies in a file beside it. */
final class DataFileTest {
    private static SequencedMap<String, byte[]> files(int within) throws IOException {
        Explorer usual = Examples.explorer();
        Explorer part = new Explorer(
                usual.layout(),
                usual.colour(),
                usual.neighbors(),
                usual.search(),
                usual.metric(),
                usual.pictures(),
                usual.title(),
                within,
                usual.content());
        TestOutput output = TestOutput.of(part);
        part.present(Examples.scene(), output, TestRun.serial());
        return output.files();
    }

    private static byte[] file(Map<String, byte[]> files, String ending) {
        return Objects.requireNonNull(files.get(ending), ending);
    }

    private static JsonNode manifest(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        String begin = "<script type=\"application/json\" id=\"manifest\">";
        int from = text.indexOf(begin) + begin.length();
        return JsonMapper.shared().readTree(text.substring(from, text.indexOf("</script>", from)));
    }

    private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void thereIsNoneWhereThePageHoldsTheData() throws IOException {
        SequencedMap<String, byte[]> files = files(64);
        assertThat(files.keySet()).containsExactly("html");
        assertThat(manifest(file(files, "html")).has("data")).isFalse();
    }

    @Test
    void thePageTellsItsNameItsSizeAndItsMark() throws IOException {
        SequencedMap<String, byte[]> files = files(0);
        assertThat(files.keySet()).containsExactly("data", "html");
        byte[] data = file(files, "data");
        JsonNode told = manifest(file(files, "html")).get("data");
        assertThat(told.get("path").asString()).isEqualTo("output.data");
        assertThat(told.get("bytes").asInt()).isEqualTo(data.length);
        assertThat(told.get("mark").asString()).isEqualTo(HexFormat.of().formatHex(Arrays.copyOf(data, 32)));
    }

    @Test
    void itHoldsEachBlobWhereThePageSaysAndThePageNone() throws IOException, NoSuchAlgorithmException {
        SequencedMap<String, byte[]> files = files(0);
        byte[] data = file(files, "data");
        JsonNode blobs = manifest(file(files, "html")).get("blobs");
        assertThat(blobs.size()).isGreaterThan(10);
        int end = 32;
        for (JsonNode blob : blobs.valueStream().toList()) {
            int at = blob.get("at").asInt();
            assertThat(at).as("one behind another").isEqualTo(end);
            end = at + blob.get("bytes").asInt();
            assertThat(hash(Arrays.copyOfRange(data, at, end)))
                    .isEqualTo(blob.get("sha256").asString());
        }
        assertThat(end).isEqualTo(data.length);
        assertThat(new String(file(files, "html"), StandardCharsets.UTF_8)).doesNotContain("id=\"blob:");
    }

    /** Where data are too much for any browser, that is said. */
    @Test
    void moreThanBrowsersHoldIsRefused() {
        byte[] picture = new byte[64 << 20];
        Manifest manifest = new Manifest(
                "Digits",
                Examples.scene(),
                new Table(List.of()),
                List.of(),
                Optional.of((_, _, blobs) -> {
                    for (int page = 0; page < 17; page++) {
                        blobs.file("page" + page, picture.length, () -> picture);
                    }
                }),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> manifest.payload("page.data", 0, TestRun.serial()))
                .isInstanceOfSatisfying(InputException.class, Refusals::assertAdvises)
                .hasMessageStartingWith("explorer: a page shows at most 1024 MiB, but this one would need 1089;");
    }

    @Test
    void aPageOpensOnTheGraphThatItsMapsAreTheWayTo() throws IOException {
        assertThat(first("map")).isEqualTo("graph:0");
        assertThat(first("lens")).as("the map is another result").isEmpty();
    }

    /** Tells on what a page opens whose graph came from the steps "features" and another. */
    private static String first(String step) throws IOException {
        Network before = Examples.network();
        Network graph = new Network(
                before.graph(),
                before.data(),
                before.title(),
                before.facts(),
                List.of(new MadeBy("features", "csv", "{}"), new MadeBy(step, "pca", "{}")));
        MapperGraph shown = graph.graph();
        GraphEntry entry = new GraphEntry(
                "graph",
                graph,
                Points.of(shown.nodes().size(), 2, new double[2 * shown.nodes().size()]),
                shown.nodes().stream().map(_ -> "").toList());
        Payload payload = new Manifest(
                        "Things",
                        Examples.scene(),
                        new Table(List.of()),
                        List.of(entry),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .payload("page.data", 64 << 20, TestRun.serial());
        return JsonMapper.shared().readTree(payload.manifest()).path("view").asString("");
    }
}

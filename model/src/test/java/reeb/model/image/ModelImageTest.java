package reeb.model.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/** What is in an archive, read by other code than that which writes it. */
final class ModelImageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Servers servers;

    @SuppressWarnings("NullAway.Init")
    private Path base;

    @BeforeEach
    void prepare() throws IOException {
        servers = new Servers(folder);
        base = servers.base();
    }

    private Path written(String name) throws IOException {
        Path image = folder.resolve(name);
        ModelImage.write(servers.model("digits"), Optional.empty(), base, image);
        return image;
    }

    private static Json at(Json json, Object... places) {
        Json found = json;
        for (Object place : places) {
            found = switch (found) {
                case Json.Members members -> members.member((String) place).orElseThrow();
                case Json.Array array -> array.elements().get((Integer) place);
                default -> throw new IllegalStateException(place + " of " + found);
            };
        }
        return found;
    }

    private static String text(Json json, Object... places) {
        return ((Json.Text) at(json, places)).value();
    }

    private static List<String> texts(Json json, Object... places) {
        return ((Json.Array) at(json, places))
                .elements().stream().map(ModelImageTest::text).toList();
    }

    private static Json json(Map<String, byte[]> files, String name) {
        return JsonReader.parse(
                new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8), name);
    }

    private static String place(Json descriptor) {
        return text(descriptor, "digest").replace("sha256:", "blobs/sha256/");
    }

    private static String digest(byte[] bytes) throws IOException {
        return "sha256:" + Hashes.of(new ByteArrayInputStream(bytes));
    }

    @Test
    void theSameModelAndTheSameServerGiveTheSameBytes() throws IOException {
        Path one = written("one.tar");
        Path again = written("again.tar");
        assertThat(again).hasSameBinaryContentAs(one);
        Path moved = Files.copy(base, folder.resolve("moved.tar"));
        Path renamed = Files.copy(folder.resolve("a-model.reeb"), folder.resolve("renamed.reeb"));
        ModelImage.write(renamed, Optional.empty(), moved, again);
        assertThat(again).hasSameBinaryContentAs(one);
    }

    @Test
    void allThatIsInItHasTheDigestThatIsTold() throws IOException {
        Map<String, byte[]> files = Servers.files(written("image.tar"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("blobs/")) {
                assertThat(digest(file.getValue())).isEqualTo(file.getKey().replace("blobs/sha256/", "sha256:"));
            }
        }
        Json index = json(files, "index.json");
        assertThat(text(index, "manifests", 0, "annotations", "org.opencontainers.image.ref.name"))
                .isEqualTo("localhost/digits:latest");
        Json manifest = json(files, place(at(index, "manifests", 0)));
        Json config = json(files, place(at(manifest, "config")));
        List<String> unpacked = texts(config, "rootfs", "diff_ids");
        List<Json> layers = ((Json.Array) at(manifest, "layers")).elements();
        assertThat(layers).hasSize(3).hasSameSizeAs(unpacked);
        for (int layer = 0; layer < layers.size(); layer++) {
            byte[] bytes = Objects.requireNonNull(files.get(place(layers.get(layer))));
            assertThat(((Json.Numeral) at(layers.get(layer), "size")).value().intValue())
                    .isEqualTo(bytes.length);
            boolean packed = text(layers.get(layer), "mediaType").endsWith("+gzip");
            assertThat(packed).isEqualTo(layer == 1);
            byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
            assertThat(digest(plain)).isEqualTo(unpacked.get(layer));
            assertThat(ReadTar.of(plain)).isNotEmpty();
        }
        assertThat(new String(Objects.requireNonNull(files.get("oci-layout")), StandardCharsets.UTF_8))
                .isEqualTo("{\"imageLayoutVersion\":\"1.0.0\"}");
        Json docker = json(files, "manifest.json");
        assertThat(text(docker, 0, "Config")).isEqualTo(place(at(manifest, "config")));
        assertThat(texts(docker, 0, "RepoTags")).containsExactly("localhost/digits:latest");
        assertThat(texts(docker, 0, "Layers"))
                .isEqualTo(layers.stream().map(ModelImageTest::place).toList());
    }

    @Test
    void servesTheModelAsNobody() throws IOException {
        Map<String, byte[]> files = Servers.files(written("image.tar"));
        Json docker = json(files, "manifest.json");
        Json config = json(files, text(docker, 0, "Config"));
        assertThat(text(config, "os")).isEqualTo("linux");
        assertThat(text(config, "architecture")).isEqualTo("amd64");
        assertThat(text(config, "config", "User")).isEqualTo("65532:65532");
        assertThat(texts(config, "config", "Entrypoint"))
                .containsExactly(
                        "/opt/reeb/runtime/bin/java",
                        "@/opt/reeb/serve.options",
                        "/models/digits.reeb",
                        "--host",
                        "0.0.0.0");
        assertThat(((Json.Members) at(config, "config")).member("Cmd")).isEmpty();
        assertThat(((Json.Members) at(config, "config", "Labels")).members().keySet())
                .contains("reeb.model", "reeb.model.sha256")
                .doesNotContain("reeb.base");
        byte[] layer =
                Objects.requireNonNull(files.get(texts(docker, 0, "Layers").getLast()));
        Map<String, ReadTar.Entry> model = ReadTar.of(layer);
        assertThat(model.keySet()).containsExactly("models/", "models/digits.reeb");
        assertThat(model.values().stream().map(ReadTar.Entry::head))
                .containsExactly(
                        "0000755 0000000 0000000 00000000000 ustar", "0000644 0000000 0000000 00000000000 ustar");
        assertThat(Objects.requireNonNull(model.get("models/digits.reeb")).bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("a-model.reeb")));
    }

    @Test
    void anotherNameIsThatByWhichItIsAsked() throws IOException {
        Path image = folder.resolve("image.tar");
        ModelImage made = ModelImage.write(servers.model("digits"), Optional.of("-seven-"), base, image);
        assertThat(made.reference()).isEqualTo("localhost/seven:latest");
        Map<String, byte[]> files = Servers.files(image);
        Json config = json(files, text(json(files, "manifest.json"), 0, "Config"));
        assertThat(texts(config, "config", "Entrypoint")).contains("-seven-=/models/-seven-.reeb");
        Path unnamed = servers.model("Not Lower");
        assertThatThrownBy(() -> ModelImage.write(unnamed, Optional.empty(), base, folder.resolve("no.tar")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lower-case letters");
    }

    @Test
    void aModelIsPutOnAServerAlone() throws IOException {
        Path image = written("image.tar");
        assertThatThrownBy(() ->
                        ModelImage.write(servers.model("other"), Optional.empty(), image, folder.resolve("two.tar")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is no image that models can be put on")
                .hasMessageContaining("container/base.sh");
    }

    @Test
    void aDamagedModelIsRefusedAndNothingIsLeftBehind() throws IOException {
        Path model = servers.model("digits");
        byte[] bytes = Files.readAllBytes(model);
        // Within the values of the rows, which follow the head of their matrix.
        int head = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("NUMPY");
        bytes[head + 130] ^= 1;
        Files.write(model, bytes);
        Path image = folder.resolve("image.tar");
        assertThatThrownBy(() -> ModelImage.write(model, Optional.empty(), base, image))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a-model.reeb");
        assertThat(image).doesNotExist();
    }
}

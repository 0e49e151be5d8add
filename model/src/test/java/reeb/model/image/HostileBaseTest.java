package reeb.model.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.runtime.hash.Hashes;

/** Archives of others in place of the image of a server: refused in a sentence, and nothing is written. */
final class HostileBaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path model;

    @SuppressWarnings("NullAway.Init")
    private Path base;

    @SuppressWarnings("NullAway.Init")
    private Map<String, byte[]> files;

    @BeforeEach
    void prepare() throws IOException {
        Servers servers = new Servers(folder);
        base = servers.base();
        model = servers.model("digits");
        files = Servers.files(base);
    }

    private void refused(byte[] archive, String... told) throws IOException {
        Path hostile = Files.write(folder.resolve("hostile.tar"), archive);
        Path image = Files.createDirectories(folder.resolve("out")).resolve("image.tar");
        assertThatThrownBy(() -> ModelImage.write(model, Optional.empty(), hostile, image))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(told);
        try (Stream<Path> left = Files.list(image.resolveSibling(""))) {
            assertThat(left).isEmpty();
        }
    }

    private void refused(Map<String, byte[]> archive, String... told) throws IOException {
        refused(Servers.tar(archive), told);
    }

    /** The same archive with a text in one of its files replaced, and the digests that others tell of that mended. */
    private Map<String, byte[]> changed(String of, String to) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        UnaryOperator<String> change = text -> text.replace(of, to);
        for (int round = 0; round < 3; round++) {
            Map<String, String> renamed = new LinkedHashMap<>();
            for (String name : List.copyOf(all.keySet())) {
                byte[] bytes = Objects.requireNonNull(all.get(name));
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                if (!text.startsWith("{") && !text.startsWith("[")) {
                    continue;
                }
                String other = change.apply(text);
                if (!other.equals(text)) {
                    byte[] written = other.getBytes(StandardCharsets.ISO_8859_1);
                    all.remove(name);
                    String sha256 = name.startsWith("blobs/") ? hash(written) : name;
                    all.put(name.startsWith("blobs/") ? "blobs/sha256/" + sha256 : name, written);
                    if (name.startsWith("blobs/")) {
                        renamed.put(
                                name.substring(13) + "\",\"size\":" + bytes.length,
                                sha256 + "\",\"size\":" + written.length);
                    }
                }
            }
            change = text -> {
                String out = text;
                for (Map.Entry<String, String> one : renamed.entrySet()) {
                    out = out.replace(one.getKey(), one.getValue());
                }
                return out;
            };
        }
        return all;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256(bytes));
    }

    private String blob(String part) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("blobs/"))
                .filter(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1).contains(part))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        for (String name : List.of("index.json", blob("\"layers\":["), blob("\"diff_ids\""), blob("ID=debian"))) {
            Map<String, byte[]> without = new LinkedHashMap<>(files);
            without.remove(name);
            refused(without, "hostile.tar", name);
        }
        refused(Map.of(), "index.json");
    }

    @Test
    void whatHasOtherBytesThanItsDigestTellsIsRefused() throws IOException {
        for (String name : List.of(blob("\"layers\":["), blob("\"diff_ids\""), blob("ID=debian"))) {
            byte[] other = Objects.requireNonNull(files.get(name)).clone();
            other[other.length / 3] ^= 4;
            Map<String, byte[]> changed = new LinkedHashMap<>(files);
            changed.put(name, other);
            refused(changed, name.substring(13));
            changed.put(name, Arrays.copyOf(other, other.length + 1));
            refused(changed, name.substring(13));
        }
    }

    @Test
    void namesThatNoImageHasAreRefused() throws IOException {
        for (String name : List.of("../index.json", "/etc/passwd", "blobs/sha256/../../x", "blobs/md5/1", "a")) {
            Map<String, byte[]> more = new LinkedHashMap<>(files);
            more.put(name, new byte[1]);
            refused(more, "holds '" + name + "'");
        }
        byte[] twice = Servers.tar(files);
        byte[] both = Arrays.copyOf(Arrays.copyOf(twice, twice.length - 1024), 2 * twice.length - 1024);
        System.arraycopy(twice, 0, both, twice.length - 1024, twice.length);
        refused(both, "twice");
    }

    @Test
    void linksAndOtherEntriesAreRefused() throws IOException {
        for (char type : new char[] {'1', '2', '3', 'x', 'L'}) {
            byte[] archive = Servers.tar(files);
            archive[156] = (byte) type;
            byte[] header = Arrays.copyOf(archive, 512);
            byte[] sum =
                    String.format(Locale.ROOT, "%06o", TarWriter.sum(header)).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(sum, 0, archive, 148, 6);
            refused(archive, "neither a file nor a folder");
        }
    }

    @Test
    void anArchiveThatIsCutIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(base);
        for (int length = 0; length < whole.length - 1024; length += 217) {
            refused(Arrays.copyOf(whole, length), "hostile.tar");
        }
    }

    @Test
    void whateverByteIsOtherNothingButTheSameImageIsMade() throws IOException {
        Path right = folder.resolve("right.tar");
        ModelImage.write(model, Optional.empty(), base, right);
        byte[] whole = Files.readAllBytes(base);
        Path hostile = folder.resolve("hostile.tar");
        Path image = folder.resolve("image.tar");
        for (int at = 0; at < whole.length; at += 13) {
            byte[] other = whole.clone();
            other[at] ^= 0x11;
            Files.write(hostile, other);
            try {
                ModelImage.write(model, Optional.empty(), hostile, image);
            } catch (InputException e) {
                assertThat(e).hasMessageContaining("hostile.tar");
                continue;
            }
            // What no layer and no member depends on, such as Docker's list.
            assertThat(image).hasSameBinaryContentAs(right);
        }
    }

    @Test
    void whatIsNoServerIsRefused() throws IOException {
        refused(changed("\"reeb.base\":\"serve\"", "\"reeb.base\":\"other\""), "is no image that models can be put on");
        refused(changed("\"Entrypoint\":[", "\"Entrypoint\":[1,"), "is no image that models can be put on");
        refused(changed("\"diff_ids\":[", "\"diff_ids\":[\"sha256:0\","), "diff_ids");
        refused(
                changed("\"mediaType\":\"application/vnd.oci.image.layer.v1.tar\"", "\"mediaType\":\"text/plain\""),
                "text/plain");
        refused(changed("\"manifests\":[{", "\"manifests\":[{},{"), "holds 2 images");
        refused(changed("\"manifests\":[{", "\"other\":[{"), "manifests");
        refused(changed("\"digest\":\"sha256:", "\"digest\":\"md5:"), "no SHA-256");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        refused("no archive at all".repeat(100).getBytes(StandardCharsets.UTF_8), "is no tar archive");
        Path packed = folder.resolve("packed.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(base, out);
        }
        refused(Files.readAllBytes(packed), "gunzip");
        assertThatThrownBy(() -> ModelImage.write(model, Optional.empty(), folder.resolve("none.tar"), packed))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.tar: cannot be read (there is no such file or folder)");
    }
}

package reeb.plugins.gephi.edited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.Networks;
import reeb.testkit.TestRun;

/** Files that were cut, altered or made to harm: each is read or refused with one line. */
final class DamagedFilesTest {
    private static final Network NETWORK = Networks.named("b");
    private static final int MUTATIONS = 200;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readsOrRefusesProjectsWithAlteredBytes(long seed) throws IOException {
        byte[] whole = GraphBytes.project();
        RandomGenerator random = random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            readOrRefuse("altered.gephi", mutated(whole, random));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void readsOrRefusesGraphStoresWithAlteredBytes(long seed) throws IOException {
        byte[] whole = GraphBytes.project();
        RandomGenerator random = random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            readOrRefuse("store.gephi", GraphBytes.withStore(whole, store -> mutated(store, random)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "graphml"})
    void readsOrRefusesAlteredXml(String format) throws IOException {
        byte[] whole = GraphBytes.xml(format).getBytes(StandardCharsets.UTF_8);
        RandomGenerator random = random(6);
        for (int i = 0; i < MUTATIONS; i++) {
            readOrRefuse("altered." + format, mutated(whole, random));
        }
    }

    @Test
    void refusesEveryProjectThatWasCut() throws IOException {
        byte[] whole = GraphBytes.project();
        for (int length = 0; length < whole.length; length += 53) {
            Path file = Files.write(folder.resolve("cut.gephi"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> edited(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cut.gephi: is ");
        }
    }

    @Test
    void refusesEveryProjectWithOneBitFlippedInItsGraph() throws IOException {
        byte[] whole = GraphBytes.project();
        int start =
                new String(whole, StandardCharsets.ISO_8859_1).indexOf(GraphBytes.STORE) + GraphBytes.STORE.length();
        for (int at = start; at < start + 200; at += 3) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Path file = Files.write(folder.resolve("flipped.gephi"), flipped);
            assertThatThrownBy(() -> edited(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("flipped.gephi: is ");
        }
    }

    @Test
    void takesNoClassFromAProject() throws IOException {
        byte[] named = GraphBytes.withStore(
                GraphBytes.project(),
                store -> new String(store, StandardCharsets.ISO_8859_1)
                        .replace("java.lang.String", "reeb.plugins.Evil")
                        .replace((char) 16 + "reeb.plugins.Evil", (char) 17 + "reeb.plugins.Evil")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Path file = Files.write(folder.resolve("evil.gephi"), named);

        assertThat(GraphFile.read(file, TestRun.serial()).nodes()).hasSize(4);
    }

    @Test
    void refusesWhatUnpacksToMoreThanIsAllowed() throws IOException {
        byte[] bomb = GraphBytes.withStore(GraphBytes.project(), store -> Arrays.copyOf(store, 3 << 20));
        Path file = Files.write(folder.resolve("bomb.gephi"), bomb);

        assertThat(bomb.length).isLessThan(1 << 16);
        assertThatThrownBy(() -> ProjectGraph.read(file, 1 << 20, TestRun.serial()))
                .hasMessageContaining("unpacks to more than 1 GiB");
    }

    @Test
    void takesNoMemoryForWhatIsOnlyAnnounced() throws IOException {
        // A version, then an array of two thousand million numbers, lists within lists, a text without end.
        byte[][] stores = {
            {46, 63, 0, 0, 0, 53, -1, -1, -1, -1, 7, 0}, nested(), {46, 63, 0, 0, 0, 103, -1, -1, -1, -1, 7, 65},
        };
        for (byte[] store : stores) {
            Path file = Files.write(
                    folder.resolve("announced.gephi"), GraphBytes.withStore(GraphBytes.project(), _ -> store));
            assertThatThrownBy(() -> edited(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("announced.gephi");
        }
    }

    @Test
    void readsSixtyThousandEscapedLabels() throws IOException {
        StringBuilder text = new StringBuilder("<gexf xmlns='http://gexf.net/1.3'><graph><nodes>");
        for (int node = 0; node < 60_000; node++) {
            text.append("<node id='").append(node).append("' label='Food &amp; Drink &#38; &lt;more&gt;'/>");
        }
        Path file = Files.writeString(folder.resolve("large.gexf"), text.append("</nodes></graph></gexf>"));

        List<GraphFile.FileNode> nodes = GraphFile.read(file, TestRun.serial()).nodes();

        assertThat(nodes).hasSize(60_000);
        assertThat(nodes.getLast().label()).isEqualTo("Food & Drink & <more>");
    }

    @Test
    void refusesEntitiesOfADocumentType() throws IOException {
        String laughs = "<!DOCTYPE gexf [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><gexf><graph>&b;</graph></gexf>";
        for (String name : List.of("laughs.gexf", "laughs.graphml")) {
            Path file = Files.writeString(folder.resolve(name), laughs);
            assertThatThrownBy(() -> edited(file)).hasMessageContaining(name + ":1: declares a document type");
        }
    }

    private static byte[] nested() {
        byte[] store = new byte[100_000];
        for (int at = 0; at < store.length; at += 2) {
            store[at] = 73;
            store[at + 1] = 1;
        }
        System.arraycopy(new byte[] {46, 63, 0, 0, 0, (byte) 205}, 0, store, 0, 6);
        return store;
    }

    private void readOrRefuse(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try {
            edited(file);
        } catch (InputException e) {
            assertThat(e.getMessage()).contains(name).doesNotContain("\n");
        }
    }

    private static void edited(Path file) {
        new EditedGraph(file.toString()).transform(NETWORK, List.of(file), TestRun.serial());
    }

    /** Alters, removes, doubles or cuts a few bytes. */
    private static byte[] mutated(byte[] whole, RandomGenerator random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(8), bytes.length - at);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                for (int i = 0; i < 5; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 3 -> {
                System.arraycopy(whole, at + length, bytes, at, whole.length - at - length);
                return Arrays.copyOf(bytes, whole.length - length);
            }
            default -> {
                bytes = Arrays.copyOf(bytes, whole.length + length);
                System.arraycopy(whole, at, bytes, at + length, whole.length - at);
            }
        }
        return bytes;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}

package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Bad input ends with exit code 2, a message that a person can act on, and nothing left behind. */
final class HostileInputTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    @Test
    void aTruncatedGzipIsSaidToBeCutShort() throws IOException {
        byte[] noise = idx(100, 28, 28, 100 * 784);
        for (int i = 16; i < noise.length; i++) {
            noise[i] = (byte) ((i * 31) ^ (i >>> 3) ^ ((i * i) >>> 7));
        }
        byte[] whole = gzip(noise);
        session.write("images.gz", Arrays.copyOf(whole, whole.length / 2));

        assertRefused("{'name': 'd', 'use': 'idx', 'images': 'images.gz'}", "images.gz", "cut short");
    }

    @Test
    void absurdDimensionsAreRefusedBeforeMemoryIsTaken() {
        session.write("images", idx(Integer.MAX_VALUE, 28, 28, 0));
        session.write("vast", idx(-1, -1, -1, 0));

        assertRefused("{'name': 'd', 'use': 'idx', 'images': 'images'}", "images", "cut short", "1683627179264 bytes");
        assertRefused("{'name': 'd', 'use': 'idx', 'images': 'vast'}", "vast", "absurd sizes", "4294967295");
    }

    @Test
    void aRaggedTableNamesTheLine() {
        session.write("table.csv", "a,b,c\n1,2,3\n4,5\n");

        assertRefused("{'name': 'd', 'use': 'csv', 'file': 'table.csv'}", "table.csv", "3");
    }

    @Test
    void notANumberNamesThePlaceAndThePolicy() {
        session.write("table.csv", "a,b\n1,2\n3,NaN\n");

        assertRefused("{'name': 'd', 'use': 'csv', 'file': 'table.csv'}", "table.csv", "invalid");
    }

    @Test
    void infinityNamesThePlaceAndThePolicy() {
        session.write("table.csv", "a,b\n1,2\n3,inf\n");

        assertRefused(
                "{'name': 'd', 'use': 'csv', 'file': 'table.csv', 'columns': ['a', 'b']}", "table.csv", "invalid");
    }

    @Test
    void thePolicyDropsInvalidRowsAndSaysSo() {
        session.write("table.csv", "a,b\n1,2\n3,NaN\n5,6\n");
        Session.Outcome outcome = run("{'name': 'd', 'use': 'csv', 'file': 'table.csv', 'invalid': 'drop-row'}");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("2 rows x 2 features");
        assertThat(outcome.err()).contains("warning");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        session.write("table.csv", "");

        assertRefused("{'name': 'd', 'use': 'csv', 'file': 'table.csv'}", "table.csv", "empty");
    }

    @Test
    void aZipThatLeavesItsFolderIsRefused() throws IOException {
        session.write("images.zip", zip("../evil.png", new byte[100]));

        assertRefused("{'name': 'd', 'use': 'images', 'path': 'images.zip'}", "images.zip", "../evil.png");
        assertThat(Files.exists(folder.resolve("../evil.png"))).isFalse();
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        session.write("images.zip", zip("a/bomb.png", new byte[300 << 20]));

        assertRefused("{'name': 'd', 'use': 'images', 'path': 'images.zip'}", "images.zip", "bomb.png");
    }

    @Test
    void anUnknownPartHasASuggestion() {
        assertRefused("{'name': 'd', 'use': 'digts'}", "workflow.json:1:", "/steps/0/use", "did you mean 'digits'?");
    }

    @Test
    void anUnknownParameterHasASuggestion() {
        assertRefused("{'name': 'd', 'use': 'digits', 'cuont': 10}", "/steps/0/cuont", "did you mean 'count'?");
    }

    @Test
    void aWrongTypeSaysWhatIsWanted() {
        assertRefused(
                "{'name': 'd', 'use': 'digits', 'count': 'many'}",
                "/steps/0/count",
                "must be a whole number but is the text \"many\"");
    }

    @Test
    void outOfRangeSaysTheBound() {
        assertRefused("{'name': 'd', 'use': 'digits', 'count': 0}", "/steps/0/count", "must be at least 1 but is 0");
    }

    @Test
    void aCycleIsNamed() {
        assertRefused(
                "{'name': 'a', 'use': 'scale', 'of': 'b'}, {'name': 'b', 'use': 'scale', 'of': 'a'}", "a -> b -> a");
    }

    @Test
    void aMissingFileHasTheNearestName() {
        session.write("table.csv", "a\n1\n");

        assertRefused("{'name': 'd', 'use': 'csv', 'file': 'tabel.csv'}", "tabel.csv", "did you mean 'table.csv'?");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("table.csv"));

        assertRefused("{'name': 'd', 'use': 'csv', 'file': 'table.csv'}", "table.csv");
    }

    @Test
    void aPluginThatIsNoJarIsReportedAndTheRestStillWorks() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("acme.jar"), "not a jar");

        Session.Outcome outcome = session.run("parts", "--plugins", plugins.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("acme.jar").contains("is not a jar");
        assertThat(outcome.out()).contains("dbscan");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        session.write("deep.json", "[".repeat(40) + "]".repeat(40));

        assertThat(session.run("run", session.path("deep.json").toString()))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).contains("nested more than 32 levels"));
    }

    @Test
    void hugeJsonIsRefusedWithoutBeingRead() throws IOException {
        Path huge = folder.resolve("huge.json");
        try (var channel = java.nio.channels.FileChannel.open(
                huge, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'{'}), 100L << 20);
        }

        Session.Outcome outcome = session.run("run", huge.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("at most 1,048,576");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        Session.Outcome outcome = run(
                "{'name': 'd', 'use': 'digits', 'count': 0}, {'name': 'x', 'use': 'scael'}, {'name': 'e', 'use': 'pca', 'components': 1.5}");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("/steps/0/count", "/steps/1/use", "/steps/2/components");
    }

    private void assertRefused(String steps, String... words) {
        Session.Outcome outcome = run(steps);

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).contains(words).doesNotContain("\tat ");
        assertThat(folder.resolve("run")).doesNotExist();
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private Session.Outcome run(String steps) {
        String workflow = "{'steps': [" + steps + "]}";
        Path file = session.write("workflow.json", workflow.replace('\'', '"'));
        return session.run(
                "run", file.toString(), "--out", folder.resolve("run").toString());
    }

    private static byte[] idx(int rows, int height, int width, int bytes) {
        return ByteBuffer.allocate(16 + bytes)
                .putInt(0x00000803)
                .putInt(rows)
                .putInt(height)
                .putInt(width)
                .array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}

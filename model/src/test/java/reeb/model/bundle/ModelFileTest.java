package reeb.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.runtime.json.JsonWriter;

final class ModelFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.reeb");
        written().write(file, record());
    }

    static ModelWriter written() {
        ModelWriter model = new ModelWriter();
        model.matrix(ModelNames.ROWS, Points.of(2, 3, new float[] {1, 2, 3, 4, 5, 6}));
        model.column(ModelNames.ROW_STARTS, new int[] {0, 1, 2});
        model.matrix(ModelNames.array(ModelNames.learned("map"), "axes"), Points.of(1, 2, new double[] {.5, -1}));
        return model;
    }

    static Map<String, Object> record() {
        return JsonWriter.object("format", "reeb model", "version", 1, "needs", List.of(), "reeb", "9.9", "name", "a");
    }

    @Test
    void givesBackWhatWasWritten() {
        try (ModelFile model = ModelFile.open(file)) {
            model.verify();
            assertThat(model.points(ModelNames.ROWS).at(1, 2)).isEqualTo(6);
            assertThat(model.column(ModelNames.ROW_STARTS)).containsExactly(0, 1, 2);
            assertThat(Objects.requireNonNull(
                                    model.arrays(ModelNames.learned("map")).get("axes"))
                            .at(0, 1))
                    .isEqualTo(-1);
            assertThat(model.record().text("name")).isEqualTo("a");
            assertThat(model.identity()).matches("[0-9a-f]{64}");
            assertThatThrownBy(() -> model.points(ModelNames.LOW))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("lacks 'rows-low.npy'");
            assertThatThrownBy(() -> model.column(ModelNames.ROWS))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("type <f4");
        }
    }

    @Test
    void theSameContentsGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("b.reeb");
        String identity = written().write(again, record());
        assertThat(again).hasSameBinaryContentAs(file);
        try (ModelFile model = ModelFile.open(again)) {
            assertThat(model.identity()).isEqualTo(identity);
        }
    }

    @Test
    void nothingInItDependsOnTheTimeZone() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries())).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.getExtra()).isNull();
                assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
            });
        }
    }

    @Test
    void anyByteThatIsOtherIsTold() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.reeb");
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] other = bytes.clone();
            other[at] ^= 0x10;
            Files.write(damaged, other);
            try (ModelFile model = ModelFile.open(damaged)) {
                model.verify();
                // Times and flags of the archive decide nothing; all that is used is as it was.
                assertThat(model.points(ModelNames.ROWS).at(1, 2)).isEqualTo(6);
            } catch (InputException e) {
                assertThat(e).hasMessageContaining(damaged.toString());
            }
        }
        for (int length = 0; length < bytes.length; length += 61) {
            Files.write(damaged, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ModelFile.open(damaged).close())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(damaged.toString());
        }
    }

    @Test
    void bytesBeforeBetweenAndBehindItsFilesAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] program = "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII);
        surrounded(program, whole, new byte[0]);
        surrounded(new byte[0], whole, program);
        surrounded(new byte[0], whole, whole);
        surrounded(new byte[0], commented(), new byte[0]);
    }

    private void surrounded(byte[] before, byte[] whole, byte[] behind) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : List.of(before, whole, behind)) {
            all.write(part);
        }
        Path made = folder.resolve("surrounded.reeb");
        Files.write(made, all.toByteArray());
        assertThatThrownBy(() -> ModelFile.open(made).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("surrounded.reeb");
    }

    private byte[] commented() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("a comment");
            put(zip, entries());
        }
        return bytes.toByteArray();
    }

    @Test
    void whatTheRecordDoesNotListIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("lens.npy", new byte[8]);
        assertThatThrownBy(() -> open(entries)).hasMessageContaining("'lens.npy', which its record does not list");
        entries.remove("lens.npy");
        entries.remove("rows.npy");
        assertThatThrownBy(() -> open(entries)).hasMessageContaining("lacks 'rows.npy'");
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        for (String name :
                List.of("../a", "/etc/passwd", "steps/../x.npy", "steps/a/b/c.npy", "x.class", "C:\\x.npy")) {
            Map<String, byte[]> entries = entries();
            entries.put(name, new byte[1]);
            assertThatThrownBy(() -> open(entries))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is no model that 'reeb model export' has made");
        }
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("rowz.npy", Objects.requireNonNull(entries.get("rows.npy")));
        byte[] bytes = archive(entries);
        byte[] name = "rowz.npy".getBytes(StandardCharsets.US_ASCII);
        int renamed = 0;
        for (int at = 0; at + name.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                bytes[at + 3] = 's';
                renamed++;
            }
        }
        assertThat(renamed).isEqualTo(2);
        refused(bytes, "'rows.npy' twice");
    }

    @Test
    void aFileThatUnpacksToMoreThanTheModelHasIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            put(zip, entries());
            zip.putNextEntry(new ZipEntry("lens.npy"));
            zip.write(new byte[1 << 24]);
        }
        assertThat(packed.size()).isLessThan(1 << 20);
        refused(packed.toByteArray(), "'lens.npy' compressed, or larger than the model itself");
    }

    private void refused(byte[] bytes, String message) throws IOException {
        Path made = folder.resolve("hostile.reeb");
        Files.write(made, bytes);
        assertThatThrownBy(() -> ModelFile.open(made).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void laterVersionsAndNeedsAreToldWithWhoMadeThem() throws IOException {
        changed("\"version\": 1", "\"version\": 2", "is a model of format 2", "9.9");
        changed("\"needs\": []", "\"needs\": [\"gpu\"]", "needs abilities", "9.9");
        changed("reeb model", "other model", "is no model");
        changed("\"bytes\": 152", "\"bytes\": 151", "has been changed");
    }

    @Test
    void anArchiveOfSomethingElseIsNoModel() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("pack.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> open(entries)).hasMessageContaining("no model: it has no model.json");
        Path text = folder.resolve("text.reeb");
        Files.writeString(text, "a,b\n1,2\n");
        assertThatThrownBy(() -> ModelFile.open(text)).isInstanceOf(InputException.class);
    }

    private void changed(String from, String to, String... messages) throws IOException {
        Map<String, byte[]> entries = entries();
        String record = new String(Objects.requireNonNull(entries.get("model.json")), StandardCharsets.UTF_8);
        assertThat(record).contains(from);
        entries.put("model.json", record.replace(from, to).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> open(entries))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(messages);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static void put(ZipOutputStream zip, Map<String, byte[]> entries) throws IOException {
        for (Map.Entry<String, byte[]> one : entries.entrySet()) {
            ZipEntry entry = new ZipEntry(one.getKey());
            CRC32 check = new CRC32();
            check.update(one.getValue());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(one.getValue().length);
            entry.setCrc(check.getValue());
            zip.putNextEntry(entry);
            zip.write(one.getValue());
        }
    }

    private static byte[] archive(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, entries);
        }
        return bytes.toByteArray();
    }

    private void open(Map<String, byte[]> entries) throws IOException {
        Path made = folder.resolve("made.reeb");
        Files.write(made, archive(entries));
        try (ModelFile model = ModelFile.open(made)) {
            model.verify();
        }
    }
}

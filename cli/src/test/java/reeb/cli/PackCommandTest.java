package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run in one file, asked where there is no cache; and files that only look like one. */
final class PackCommandTest {
    private static final String WORKFLOW = """
            {"name": "Evens and odds", "steps": [
              {"name": "data", "use": "numbers"},
              {"name": "groups", "use": "gaps", "of": "data", "gap": 5},
              {"name": "graph", "use": "chart", "of": "groups"},
              {"name": "plain", "use": "chart", "of": "data"},
              {"name": "list", "use": "listing", "of": "graph"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @SuppressWarnings("NullAway.Init")
    private Path run;

    @SuppressWarnings("NullAway.Init")
    private Path pack;

    @BeforeEach
    void pack() throws IOException {
        shell = new Shell(home);
        run = home.resolve("run");
        Path file = Files.writeString(home.resolve("w.json"), WORKFLOW);
        Shell.Answer answer = shell.reeb("run", file.toString(), "--out", run.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        pack = home.resolve("run.zip");
        packed(pack);
    }

    private void packed(Path file) throws IOException {
        Shell.Answer answer = shell.reeb("pack", run.toString(), "--out", file.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith(file + "  (");
    }

    private String[] question(Path asked, String... more) {
        return Stream.concat(Stream.of("query", asked.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void answersAsTheRunDoesWithoutACache() throws IOException {
        String[] question = {"parity = odd", "--graph", "graph", "--rows", "--explain", "--json"};
        String expected = shell.reeb(question(run, question)).out();
        String where =
                shell.reeb("where", run.toString(), "5", "--graph", "plain").out();
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Shell stranger = new Shell(elsewhere);
        Files.move(run, home.resolve("gone"));

        assertThat(stranger.reeb(question(pack, question)).out())
                .isEqualTo(expected)
                .contains("\"groups\"");
        assertThat(stranger.reeb("where", pack.toString(), "5", "--graph", "plain")
                        .out())
                .isEqualTo(where);
        assertThat(stranger.reeb(question(pack, "row = 1")).err())
                .isEqualTo("reeb: --graph: must name one of the graphs of the run: graph, plain\n");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void isComparedAsTheRunItIsOf() throws IOException {
        String[] graphs = {"--graph", "graph", "--second-graph", "plain", "--json"};
        String expected = shell.reeb(question("compare", run, run, graphs)).out();
        Shell stranger = new Shell(Files.createDirectory(home.resolve("elsewhere")));

        assertThat(expected).contains("\"both\": 12");
        assertThat(shell.reeb(question("compare", run, pack, graphs)).out()).isEqualTo(expected);
        assertThat(stranger.reeb(question("compare", pack, pack, graphs)).out()).isEqualTo(expected);
        Shell.Answer absent = stranger.reeb(question("compare", pack, home.resolve("gone.zip"), graphs));
        assertThat(absent.code()).isEqualTo(ExitCode.INPUT);
        assertThat(absent.err()).contains("gone.zip: has no run.json");
    }

    private static String[] question(String command, Path first, Path second, String... more) {
        return Stream.concat(Stream.of(command, first.toString(), second.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void holdsWhatTheRunWroteAndIsTheSameEachTime() throws IOException {
        Path again = home.resolve("again.zip");
        packed(again);
        assertThat(again).hasSameBinaryContentAs(pack);
        Map<String, byte[]> entries = entries(pack);
        assertThat(entries.keySet())
                .contains("pack.json", "run.json", "workflow.json", "files/report.html", "files/list.txt");
        assertThat(entries.get("files/list.txt")).isEqualTo(Files.readAllBytes(run.resolve("list.txt")));
        String workflow = new String(entries.get("workflow.json"), StandardCharsets.UTF_8);
        assertThat(shell.fed(workflow, "validate", "-").code()).isZero();
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".run") || name.startsWith("reeb-"));
        }
    }

    @Test
    void replacesNothingUnasked() throws IOException {
        Shell.Answer answer = shell.reeb("pack", run.toString(), "--out", pack.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isEqualTo("reeb: " + pack + ": is there already; --overwrite replaces it\n");
        Files.writeString(run.resolve("list.txt"), "edited");
        Shell.Answer changed = shell.reeb("pack", run.toString(), "--out", pack.toString(), "--overwrite");
        assertThat(changed.code()).isZero();
        assertThat(changed.err()).contains("list.txt: has been changed since the run wrote it");
        assertThat(entries(pack).get("files/list.txt")).asString().isEqualTo("edited");
        shell.reeb("cache", "clear");
        Path other = home.resolve("other.zip");
        assertThat(shell.reeb("pack", run.toString(), "--out", other.toString()).err())
                .contains("does not hold the result of step");
        assertThat(other).doesNotExist();
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private Path written(Map<String, byte[]> entries, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                CRC32 check = new CRC32();
                check.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(method);
                entry.setSize(file.getValue().length);
                entry.setCrc(check.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return Files.write(home.resolve("hostile.zip"), bytes.toByteArray());
    }

    private void isRefused(Path file, String... reasons) throws IOException {
        Shell.Answer answer = shell.reeb(question(file, "row = 1", "--graph", "graph"));
        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains(reasons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "/etc/evil", "files/../../evil", "files/a\\b", "C:evil", "graphs/x/y/z.npy", "a\nb"})
    void refusesNamesThatNoPackHas(String name) throws IOException {
        Map<String, byte[]> entries = entries(pack);
        entries.put(name, new byte[1]);
        isRefused(written(entries, ZipEntry.STORED), "is no pack that 'reeb pack' has made: it holds");
        assertThat(home.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void refusesWhatGrowsWhenItIsRead() throws IOException {
        Map<String, byte[]> entries = entries(pack);
        entries.put("files/zeros.txt", new byte[10_000_000]);
        isRefused(written(entries, ZipEntry.DEFLATED), "compressed, or larger than the pack itself");
    }

    @Test
    void refusesOtherArchives() throws IOException {
        isRefused(written(Map.of("a.txt", new byte[1]), ZipEntry.STORED), "no pack", "pack.json");
        isRefused(written(Map.of("pack.json", "[]".getBytes(StandardCharsets.UTF_8)), ZipEntry.STORED), "an object");
        String other = "{\"pack\": 99, \"reeb\": \"9.9\"}";
        isRefused(
                written(Map.of("pack.json", other.getBytes(StandardCharsets.UTF_8)), ZipEntry.STORED),
                "another version of Reeb (9.9)");
    }

    /** Damage is found wherever it is; in what a question does not read it may go unnoticed. */
    @Test
    void tellsOfDamageInALine() throws IOException {
        byte[] bytes = Files.readAllBytes(pack);
        Path file = home.resolve("hostile.zip");
        int step = bytes.length / 61;
        for (int at = 4; at < bytes.length; at += step) {
            Files.write(file, Arrays.copyOf(bytes, at));
            isRefused(file, "hostile.zip");
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x41;
            Files.write(file, flipped);
            Shell.Answer answer = shell.reeb(question(file, "row = 1", "--graph", "graph"));
            assertThat(answer.code()).as("%d: %s", at, answer.err()).isIn(0, 2);
            assertThat(answer.err().lines()).hasSizeLessThan(2);
        }
    }

    /** A manifest that says what it likes, under a right checksum. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graphs/graph | \"minIntersection\":1 | \"minIntersection\":-1",
                "graphs/graph | \"columns\":[]        | \"columns\":[1]",
                "graphs/graph | \"type\":\"graph\"    | \"type\":\"data\"",
                "graphs/graph | \"members\":{\"bytes\" | \"members\":{\"byte\"",
                "rows/groups  | \"type\":\"data\"     | \"type\":\"learned\"",
                "rows/groups  | \"categories\"        | \"numbers\",\"scale\":\"NUMBER\"",
                "rows/groups  | \"figures\":{}        | \"figures\":{\"a\":1}",
            })
    void checksWhatFitsTogether(String place, String from, String to) throws IOException {
        Map<String, byte[]> entries = entries(pack);
        entries.computeIfPresent(
                place + "/manifest.json",
                (_, bytes) -> sealed(bytes, text -> {
                    assertThat(text).contains(from);
                    return text.replace(from, to);
                }));
        isRefused(written(entries, ZipEntry.STORED), "hostile.zip");
    }

    private static byte[] sealed(byte[] manifest, UnaryOperator<String> change) {
        String json = change.apply(new String(manifest, StandardCharsets.UTF_8).split("\n", -1)[0]);
        CRC32C check = new CRC32C();
        check.update(json.getBytes(StandardCharsets.UTF_8));
        return (json + "\n" + Long.toHexString(check.getValue()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

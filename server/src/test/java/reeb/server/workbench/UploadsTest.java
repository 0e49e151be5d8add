package reeb.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.server.http.Reply;

/** Data that a browser sends lie in their place whole, or nowhere. */
final class UploadsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    @SuppressWarnings("NullAway.Init")
    private OpenedWorkbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new OpenedWorkbench(disk, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        assertThat(bench.visit.log()).isEmpty();
        bench.close();
    }

    private static String file(String path, long bytes) {
        return "{\"path\": \"" + path + "\", \"bytes\": " + bytes + "}";
    }

    private Reply announce(String... files) throws IOException {
        return bench.post("/api/uploads", "{\"files\": [" + String.join(", ", files) + "]}");
    }

    /** Gives the path of an upload that may begin. */
    private String begun(String... files) throws IOException {
        Reply reply = announce(files);
        Matcher upload =
                Pattern.compile("\\{\"upload\":(\\d+),\"piece\":4194304}").matcher(reply.text());
        assertThat(upload.matches()).as(reply.text()).isTrue();
        return "/api/uploads/" + upload.group(1);
    }

    /** Lists what lies in the folder of data, temporary folders too. */
    private List<String> there() throws IOException {
        Path data = bench.runs.resolve("data");
        if (!Files.exists(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> !path.equals(data))
                    .map(path -> data.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileInPiecesIsRun() throws Exception {
        String upload = begun(file("my.csv", 7));
        assertThat(bench.post(upload + "?at=0", "a\n1").text()).isEqualTo("{\"received\":3}");
        assertThat(bench.post(upload + "/done", "").status())
                .as("not all has come")
                .isEqualTo(409);
        assertThat(bench.post(upload + "?at=3", "\n2\n3").text()).isEqualTo("{\"received\":7}");
        assertThat(there()).allMatch(path -> path.startsWith("reeb-incoming-"));
        String told = bench.ended(OpenedWorkbench.task(bench.post(upload + "/done", "")));
        assertThat(told).contains("\"title\":\"my.csv\",\"state\":\"finished\"");
        assertThat(there()).containsExactly("my.csv", "my.csv/my.csv", "my.csv/my.csv.json");
        assertThat(bench.runs.resolve("data/my.csv/my.csv")).hasContent("a\n1\n2\n3");
        assertThat(bench.post(upload + "?at=7", "x").status()).isEqualTo(404);
    }

    @Test
    void aFolderKeepsItsShapeAlsoEmptyFilesAndComesTwice() throws Exception {
        for (String folder : List.of("pictures", "pictures-2")) {
            String upload = begun(
                    file("pictures/a/1.png", 3),
                    file("pictures/none", 0),
                    file("pictures/b/2.png", 2),
                    file("pictures/z", 0));
            assertThat(bench.post(upload + "?at=0", "abcde").text()).isEqualTo("{\"received\":5}");
            bench.ended(OpenedWorkbench.task(bench.post(upload + "/done", "")));
            Path there = bench.runs.resolve("data").resolve(folder).resolve("pictures");
            assertThat(there.resolve("a/1.png")).hasContent("abc");
            assertThat(there.resolve("b/2.png")).hasContent("de");
            assertThat(there.resolve("none")).isEmptyFile();
            assertThat(there.resolve("z")).isEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.csv",
                "/x.csv",
                "x/../y.csv",
                "x/./y.csv",
                "x//y.csv",
                "",
                "x/",
                ".hidden.csv",
                "C:x.csv",
                "x\\\\y.csv",
                "x\\u0000.csv",
                "x\\n.csv",
                "nul.csv",
                "COM1.csv",
                "x.csv.",
                "x.csv ",
                "a/b/c/d/e/f/g/h/i.csv",
                "x?.csv"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        Reply reply = announce(file(name, 1));
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.text()).contains("rename it and try again");
        assertThat(there()).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsRefusedBeforeAnyOfItComes() throws IOException {
        assertThat(announce(file("x.exe", 1)).text()).contains("x.exe: its name does not tell what it is");
        assertThat(announce(file("x.exe", 1)).status()).isEqualTo(415);
        Reply large = announce(file("x.csv", (2L << 30) + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("more than the 2 GiB", "reeb explore PATH");
        assertThat(announce(file("x.csv", 1), file("y.csv", 1)).text()).contains("is another");
        assertThat(announce(file("x/a.png", 1), file("x/A.png", 1)).text()).contains("comes twice");
        assertThat(announce(file("x.csv", 1), file("x.csv/y", 1)).status()).isEqualTo(422);
        assertThat(announce(file("x/a", 1), file("x/a/b", 1)).text()).contains("both a file and a folder");
        assertThat(announce().status()).isEqualTo(422);
        for (String bytes : List.of("-1", "1.5", "\"1\"", "1e30", "null")) {
            assertThat(bench.post("/api/uploads", "{\"files\": [{\"path\": \"x.csv\", \"bytes\": " + bytes + "}]}")
                            .status())
                    .as(bytes)
                    .isEqualTo(400);
        }
        for (String body : List.of("", "[]", "{\"files\": 1}", "{\"files\": [1]}", "[".repeat(1000))) {
            assertThat(bench.post("/api/uploads", body).status()).as(body).isIn(400, 422);
        }
        assertThat(there()).isEmpty();
    }

    @Test
    void soManyGoOnAtOnce() throws IOException {
        for (int i = 0; i < 4; i++) {
            begun(file("x.csv", 1));
        }
        assertThat(announce(file("x.csv", 1)).status()).isEqualTo(429);
    }

    @Test
    void aPieceThatComesTwiceChangesNothing() throws IOException {
        String upload = begun(file("x.csv", 4));
        bench.post(upload + "?at=0", "ab");
        Reply again = bench.post(upload + "?at=0", "ab");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("the next piece begins at 2");
        assertThat(bench.post(upload + "?at=2", "cd").text()).isEqualTo("{\"received\":4}");
    }

    @Test
    void whatBreaksOffLeavesNothing() throws IOException {
        String longer = begun(file("x.csv", 2));
        assertThat(bench.post(longer + "?at=0", "abc").status()).isEqualTo(422);
        assertThat(there()).isEmpty();
        String wrong = begun(file("x.csv", 2));
        assertThat(bench.post(wrong + "?at=x", "abc").status()).isEqualTo(400);
        assertThat(there()).as("it goes on").isNotEmpty();
        String cancelled = begun(file("x.csv", 2));
        assertThat(bench.post(cancelled + "?at=0", "a").status()).isEqualTo(200);
        assertThat(there()).isNotEmpty();
        assertThat(bench.post(cancelled + "/cancel", "").status()).isEqualTo(204);
        assertThat(bench.post(cancelled + "/done", "").status()).isEqualTo(404);
        bench.post(wrong + "/cancel", "");
        assertThat(there()).isEmpty();
        begun(file("x.csv", 2));
        assertThat(there()).isNotEmpty();
        bench.workbench.close();
        assertThat(there()).as("the server has ended").isEmpty();
    }

    @Test
    void whoSendsNothingMoreLeavesNothing() throws Exception {
        bench.close();
        bench = new OpenedWorkbench(disk, Duration.ofMillis(200));
        String upload = begun(file("x.csv", 2));
        for (int tried = 0; tried < 1_000 && !there().isEmpty(); tried++) {
            OpenedWorkbench.pause();
        }
        assertThat(there()).isEmpty();
        assertThat(bench.post(upload + "?at=0", "a").status()).isEqualTo(404);
    }
}

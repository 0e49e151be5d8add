package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.WorkflowException;
import reeb.runtime.workflow.WorkflowReader;
import reeb.testkit.Needs;

/** What a workflow reads, before anything is read. */
final class StepInputsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path numbers;

    @BeforeEach
    void makeAFolder() throws IOException {
        numbers = Files.createDirectory(folder.resolve("numbers"));
        Files.writeString(numbers.resolve("numbers.txt"), "1");
    }

    private Map<String, List<Path>> find(String... steps) throws IOException {
        Path file = Files.writeString(folder.resolve("w.json"), "{\"steps\": [\n" + String.join(",\n", steps) + "\n]}");
        try (Catalog catalog = SamplePlugin.catalog()) {
            DataPlaces places = new DataPlaces(folder, List.of());
            return StepInputs.find(WorkflowReader.read(catalog, file, List.of(), StepInputs.check(places)), places);
        }
    }

    private void assertRefused(String path, String... mistakes) {
        assertThatThrownBy(() -> find("{\"name\": \"d\", \"use\": \"numbers\", \"file\": \"" + path + "\"}"))
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        e -> assertThat(e.lines())
                                .singleElement()
                                .asString()
                                .startsWith(folder.resolve("w.json") + ":2:41: /steps/0/file: ")
                                .contains(mistakes));
    }

    @Test
    void findsTheFilesOfEveryStep() throws IOException {
        assertThat(find(
                        "{\"name\": \"a\", \"use\": \"numbers\", \"file\": \"numbers\"}",
                        "{\"name\": \"b\", \"use\": \"shift\"}"))
                .isEqualTo(Map.of("a", List.of(numbers), "b", List.of()));
    }

    @Test
    void tellsOfAllMissingFilesAtOnce() {
        assertThatThrownBy(() -> find(
                        "{\"name\": \"a\", \"use\": \"both\", \"one\": \"no.txt\", \"other\": \"nor.txt\"}",
                        "{\"name\": \"b\", \"use\": \"numbers\", \"file\": \"numbers\"}",
                        "{\"name\": \"t\", \"use\": \"shift-by-file\", \"file\": \"by.txt\"}"))
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        e -> assertThat(e.lines())
                                .containsExactly(
                                        missing(":2:37: /steps/0/one: ", "no.txt"),
                                        missing(":2:56: /steps/0/other: ", "nor.txt"),
                                        missing(":4:47: /steps/2/file: ", "by.txt")));
    }

    @Test
    void tellsOfMissingFilesBesideAllOtherMistakes() {
        assertThatThrownBy(() -> find(
                        "{\"name\": \"a\", \"use\": \"both\", \"one\": \"no.txt\", \"other\": \"nor.txt\"}",
                        "{\"name\": \"b\", \"use\": \"nonsuch\", \"file\": \"numbers\"}",
                        "{\"name\": \"c\", \"use\": \"shift-by-file\", \"file\": \"by.txt\", \"fiel\": 1}",
                        "{\"name\": \"d\", \"use\": \"numbers\", \"rows\": -1, \"file\": \"rows.txt\"}",
                        "{\"name\": \"e\", \"use\": \"both\", \"one\": 7, \"other\": \"nobody-knows.txt\"}"))
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        e -> assertThat(e.lines())
                                .hasSize(8)
                                .contains(
                                        missing(":2:37: /steps/0/one: ", "no.txt"),
                                        missing(":2:56: /steps/0/other: ", "nor.txt"),
                                        missing(":4:47: /steps/2/file: ", "by.txt"),
                                        missing(":5:53: /steps/3/file: ", "rows.txt"))
                                .anyMatch(
                                        line -> line.contains(":3:22: /steps/1/use: there is no part named 'nonsuch'"))
                                .anyMatch(line -> line.contains("has no parameter 'fiel'"))
                                .anyMatch(line -> line.contains("/steps/3/rows: must be at least"))
                                .anyMatch(line -> line.contains("/steps/4/one: must be a text")));
    }

    @Test
    void refusesAnEmptyNameAndAFolderInPlaceOfAFile() {
        assertRefused("", "/steps/0/file: is empty; name a file");
        assertRefused(" ", "/steps/0/file: is empty; name a file");
        assertThatThrownBy(() ->
                        find("{\"name\": \"a\", \"use\": \"both\", \"one\": \"./numbers\", \"other\": \"numbers\"}"))
                .hasMessageEndingWith(":2:59: /steps/0/other: " + numbers + ": is a folder; name a file in it");
    }

    @Test
    void blamesTheFileThatAPartRefusesByItsBeginning() throws IOException {
        Path picture = Files.writeString(folder.resolve("picture.png"), "png");
        assertThatThrownBy(() ->
                        find("{\"name\": \"a\", \"use\": \"both\", \"one\": \"numbers\", \"other\": \"picture.png\"}"))
                .hasMessage(folder.resolve("w.json") + ":2:57: /steps/0/other: " + picture + ": is a picture");
    }

    private String missing(String place, String file) {
        return folder.resolve("w.json") + place + folder.resolve(file)
                + ": there is no such file; its folder has 2 other files";
    }

    @Test
    void tellsOfOneFileThatManyStepsMissOnce() {
        String step = "\"use\": \"numbers\", \"file\": \"no.txt\"}";
        assertThatThrownBy(() ->
                        find("{\"name\": \"a\", " + step, "{\"name\": \"b\", " + step, "{\"name\": \"c\", " + step))
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        e -> assertThat(e.lines())
                                .containsExactly(
                                        missing(":2:41: /steps/0/file: ", "no.txt") + " (and in 2 more places)"));
    }

    @Test
    void refusesDevicesAndPipesWithoutReadingThem() throws IOException, InterruptedException {
        Needs.machine(Files.exists(Path.of("/dev/zero")), "the system has devices");
        assertRefused("/dev/zero", "/dev/zero: is a device; only files and folders are read");
        Path pipe = pipe(folder.resolve("pipe"));
        assertRefused("pipe", pipe + ": is a pipe; only files and folders are read");
        Path within = pipe(numbers.resolve("pipe"));
        assertRefused("numbers", within + ": is a pipe; only files and folders are read");
    }

    private static Path pipe(Path path) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
        return path;
    }

    @Test
    void refusesLinksThatLeadOutOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("outside.txt"), "1");
        Path link = Files.createSymbolicLink(numbers.resolve("link"), file);
        assertRefused("numbers", link + ": is a link that leads out of the folder " + numbers.toRealPath());
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("/"));
        assertRefused("numbers", link + ": is a link that leads out of the folder " + numbers.toRealPath());
        Files.delete(link);
    }

    @Test
    void refusesLinksInACircle() throws IOException {
        Path link = Files.createSymbolicLink(numbers.resolve("link"), numbers);
        assertRefused("numbers", link + ": is a link to a folder, and those are not followed; put the folder there");
        Files.delete(link);
        Files.createSymbolicLink(link, link);
        assertRefused("numbers", link + ": is a link that leads nowhere; remove it");
    }

    @Test
    void refusesWhatIsTooLargeBeforeReadingIt() throws IOException {
        Path large = folder.resolve("large");
        try (var file = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.position((1L << 40) + 1);
            Needs.machine(sparse(file), "the disk takes sparse files of more than 1 TiB");
        }
        assertRefused("large", large + ": holds more than 1024 GiB, which is the most that is read");
    }

    @Test
    void refusesWhatAPartWouldNotRead() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[2 << 20]);
        assertThatThrownBy(
                        () -> find("{\"name\": \"a\", \"use\": \"both\", \"one\": \"numbers\", \"other\": \"large\"}"))
                .hasMessageEndingWith("/steps/0/other: " + large + ": has 2 MiB, but at most 1 are read");
    }

    private static boolean sparse(SeekableByteChannel file) {
        try {
            return file.write(ByteBuffer.wrap(new byte[1])) == 1;
        } catch (IOException e) {
            return false;
        }
    }
}

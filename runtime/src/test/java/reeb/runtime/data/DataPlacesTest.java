package reeb.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;

final class DataPlacesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private DataPlaces places(Path... folders) {
        return new DataPlaces(folder, List.of(folders));
    }

    @Test
    void findsFilesBesideTheWorkflowAndElsewhere() throws IOException {
        Path file = Files.writeString(folder.resolve("iris.csv"), "1");
        assertThat(places().file("iris.csv")).isEqualTo(file);
        assertThat(places().file("x/../iris.csv")).isEqualTo(file);
        assertThat(places().file(file.toString())).isEqualTo(file);
    }

    @Test
    void tellsOfTheNearestNames() throws IOException {
        Files.writeString(folder.resolve("iris.csv"), "1");
        assertMistake("irsi.csv", folder.resolve("irsi.csv") + ": there is no such file; did you mean 'iris.csv'?");
        assertMistake(
                "wine.tsv.gz", folder.resolve("wine.tsv.gz") + ": there is no such file; its folder has 1 other files");
        assertMistake(
                "no/iris.csv",
                folder.resolve("no/iris.csv") + ": there is no such file; there is no folder " + folder.resolve("no")
                        + " either");
    }

    @Test
    void tellsOfWhatIsNoPath() {
        assertMistake("a\0b", "'a?b' is not a path: Nul character not allowed");
    }

    private void assertMistake(String declared, String message) {
        assertThatThrownBy(() -> places().file(declared))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void looksForDataSetsInOneFolderAfterAnother() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Files.createDirectories(one.resolve("mnist").resolve("images"));
        Files.createDirectories(two.resolve("mnist"));
        Path file = Files.writeString(two.resolve("mnist").resolve("images"), "1");
        assertThat(places(one, two).dataset("mnist", "images")).isEqualTo(file);
        assertThatThrownBy(() -> places(one).dataset("mnist", "images"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "data set 'mnist': images is in none of the data folders [" + one
                                + "]; 'reeb data fetch mnist' gets it, or name the folder above 'mnist' with --data or REEB_DATA");
    }
}

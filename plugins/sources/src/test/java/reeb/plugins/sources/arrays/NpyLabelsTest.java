package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.plugins.sources.arrays.NpyTest.doubles;
import static reeb.plugins.sources.arrays.NpyTest.npy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.plugins.sources.FolderPlaces;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Labels from a file beside that of the values. */
final class NpyLabelsTest {
    @TempDir
    private Path folder;

    private static Npy labelledBy(String file) {
        return new Npy(
                "a.npy", Optional.empty(), Optional.of(file), Optional.empty(), Optional.empty(), InvalidValues.FAIL);
    }

    @Test
    void readsLabelsFromEitherFormat() {
        IdxBytes.write(folder.resolve("a.npy"), npy(1, "<f8", false, "3,", doubles(1, 2, 3)));
        IdxBytes.write(folder.resolve("l.npy"), npy(1, "|u1", false, "3,", new byte[] {1, 0, 1}));
        IdxBytes.write(folder.resolve("l.csv"), "kind,age\na,1.5\nb,\na,3\n".getBytes(StandardCharsets.UTF_8));
        FolderPlaces places = new FolderPlaces(folder);
        Dataset first = places.load(labelledBy("l.npy"));
        assertThat(first.table().column("label").orElseThrow().text(0)).isEqualTo("1");
        Dataset second = places.load(labelledBy("l.csv"));
        assertThat(second.table().columns()).extracting(Column::name).containsExactly("kind", "age");
        assertThat(second.table().column("age").orElseThrow().text(1)).isEmpty();
        IdxBytes.write(folder.resolve("l.npy"), npy(1, "|u1", false, "2,", new byte[] {1, 0}));
        assertThatThrownBy(() -> places.load(labelledBy("l.npy")))
                .hasMessageContainingAll("l.npy: has 2 labels but", "has 3 rows");
    }

    @Test
    void saysWhetherTheFirstLineOfTheLabelsMadeThemTooManyOrTooFew() {
        IdxBytes.write(folder.resolve("a.npy"), npy(1, "<f8", false, "3,", doubles(1, 2, 3)));
        Npy part = labelledBy("l.csv");
        FolderPlaces places = new FolderPlaces(folder);
        IdxBytes.write(folder.resolve("l.csv"), "0\n7\n2\n1\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> places.load(part))
                .hasMessageContainingAll("l.csv: has 4 labels but", "has 3 rows", "first line is taken for data");
        IdxBytes.write(folder.resolve("l.csv"), "cat\ndog\ncat\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> places.load(part))
                .hasMessageContainingAll("l.csv: has 2 labels but", "has 3 rows", "taken for the names of the columns");
        IdxBytes.write(folder.resolve("l.csv"), ",0\n0,7\n1,2\n2,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(places.load(part).table().column("0").orElseThrow().text(0)).isEqualTo("7");
    }

    @Test
    void howLabelsAreWrittenIsFoundOutAndTold() {
        IdxBytes.write(folder.resolve("a.npy"), npy(1, "<f8", false, "3,", doubles(1, 2, 3)));
        String text = "kind;turnover\na;42.743\nb;18,4\na;0,25\n";
        IdxBytes.write(folder.resolve("l.csv"), text.getBytes(StandardCharsets.UTF_8));
        TestRun run = TestRun.serial();
        Column turnover = new FolderPlaces(folder)
                .load(labelledBy("l.csv"), run)
                .table()
                .column("turnover")
                .orElseThrow();
        assertThat(((Column.Numbers) turnover).all()).containsExactly(42743.0, 18.4, 0.25);
        assertThat(run.warnings())
                .anyMatch(
                        warning -> warning.contains("l.csv: line 2, column 'turnover': numbers are read with groups of")
                                && warning.endsWith("'42.743'; write plain numbers such as 1234.5 if that is none"));
    }
}

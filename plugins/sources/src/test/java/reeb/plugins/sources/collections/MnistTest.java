package reeb.plugins.sources.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.RowRange;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.plugins.sources.values.Split;
import reeb.testkit.PartContract;

final class MnistTest implements PartContract {
    @TempDir
    Path folder;

    @Override
    public Part part() {
        return new Mnist(Split.ALL, Optional.of(RowRange.first(5)), Optional.empty());
    }

    @BeforeEach
    void writesThreeTrainingAndTwoTestRows() {
        write("train-images-idx3", IdxBytes.counting(3, 2, 2));
        write("train-labels-idx1", IdxBytes.of(new byte[] {5, 0, 4}, 3));
        write("t10k-images-idx3", IdxBytes.counting(2, 2, 2));
        write("t10k-labels-idx1", IdxBytes.of(new byte[] {7, 2}, 2));
    }

    private void write(String name, byte[] bytes) {
        IdxBytes.write(folder.resolve("mnist/" + name + "-ubyte.gz"), IdxBytes.gzip(bytes));
    }

    private Dataset load(Split part, Optional<RowRange> rows) {
        return new FolderPlaces(folder).load(new Mnist(part, rows, Optional.empty()));
    }

    private static String column(Dataset data, String name) {
        Column column = data.table().column(name).orElseThrow();
        StringBuilder texts = new StringBuilder();
        for (int row = 0; row < column.size(); row++) {
            texts.append(column.text(row)).append(' ');
        }
        return texts.toString().strip();
    }

    @Test
    void takesTrainingRowsBeforeTestRows() {
        Dataset data = load(Split.ALL, Optional.empty());
        assertThat(data.points().rows()).isEqualTo(5);
        assertThat(data.points().column(0)).containsExactly(0, 4, 8, 0, 4);
        assertThat(column(data, "label")).isEqualTo("5 0 4 7 2");
        assertThat(column(data, "part")).isEqualTo("train train train test test");
        assertThat(data.images().orElseThrow().pixels()).isSameAs(data.points());
    }

    @Test
    void takesOnePart() {
        Dataset data = load(Split.TEST, Optional.empty());
        assertThat(column(data, "label")).isEqualTo("7 2");
        assertThat(column(data, "part")).isEqualTo("test test");
    }

    @Test
    void takesTheFirstRows() {
        assertThat(column(load(Split.ALL, Optional.of(RowRange.first(2))), "label"))
                .isEqualTo("5 0");
        assertThat(column(load(Split.ALL, Optional.of(RowRange.first(4))), "label"))
                .isEqualTo("5 0 4 7");
        assertThat(column(load(Split.TEST, Optional.of(RowRange.first(9))), "label"))
                .isEqualTo("7 2");
        Dataset range = load(Split.ALL, Optional.of(RowRange.of("1-3")));
        assertThat(column(range, "label")).isEqualTo("0 4 7");
        assertThat(range.numbers()).contains(Rows.of(1, 2, 3));
        assertThatThrownBy(() -> load(Split.ALL, Optional.of(RowRange.of("5-"))))
                .hasMessage("mnist: has 5 rows, and none of those that 'rows' asks for, 5-");
    }

    @Test
    void drawsRowsAtRandomAndKeepsWhatBelongsToThem() {
        Dataset all = load(Split.ALL, Optional.empty());
        Dataset some = new FolderPlaces(folder).load(new Mnist(Split.ALL, Optional.empty(), Optional.of(3)));

        assertThat(some.points().rows()).isEqualTo(3);
        assertThat(some.images().orElseThrow().pixels()).isSameAs(some.points());
        String known = rows(all);
        assertThat(rows(some)).as("rows keep their numbers").isEqualTo(rows(all.pick(some.numbers(Rows.first(3)))));
        assertThat(rows(some).lines()).hasSize(3).allMatch(known::contains).doesNotHaveDuplicates();
        assertThat(rows(new FolderPlaces(folder).load(new Mnist(Split.ALL, Optional.empty(), Optional.of(5)))))
                .isEqualTo(known);
    }

    @Test
    void refusesToDrawMoreRowsThanThereAre() {
        Mnist part = new Mnist(Split.ALL, Optional.of(RowRange.first(4)), Optional.of(5));
        assertThatThrownBy(() -> new FolderPlaces(folder).load(part))
                .isInstanceOf(InputException.class)
                .hasMessage("sample: must be at most 4, as many as there are rows, but is 5");
    }

    /** Writes each row's label, part and pixels. */
    private static String rows(Dataset data) {
        String[] labels = column(data, "label").split(" ");
        String[] parts = column(data, "part").split(" ");
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < labels.length; row++) {
            lines.append(labels[row]).append(parts[row]);
            for (int pixel = 0; pixel < data.points().columns(); pixel++) {
                lines.append(' ').append(data.points().at(row, pixel));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    @Test
    void refusesLabelsThatAreNoDigits() {
        write("t10k-labels-idx1", IdxBytes.of(new byte[] {7, 12}, 2));
        assertThatThrownBy(() -> load(Split.ALL, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("t10k-labels", "label 12 in row 1", "expected 0 to 9");
    }

    @Test
    void refusesFilesThatDoNotFitTogether() {
        write("t10k-labels-idx1", IdxBytes.counting(3));
        assertThatThrownBy(() -> load(Split.TEST, Optional.empty())).hasMessageContaining("has 3 labels but");
        write("t10k-labels-idx1", IdxBytes.counting(2));
        write("t10k-images-idx3", IdxBytes.counting(2, 3, 2));
        assertThatThrownBy(() -> load(Split.ALL, Optional.empty())).hasMessageContaining("t10k-images");
        write("t10k-images-idx3", IdxBytes.counting(2));
        assertThatThrownBy(() -> load(Split.TEST, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("expected images", "0x00000803");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void readsTheRealDigits() {
        Dataset data = FolderPlaces.ofData().load(new Mnist(Split.ALL, Optional.empty(), Optional.empty()));
        assertThat(data.points().rows()).isEqualTo(70_000);
        assertThat(data.points().columns()).isEqualTo(784);
        Column label = data.table().column("label").orElseThrow();
        assertThat(label.text(0)).isEqualTo("5");
        assertThat(label.text(60_000)).isEqualTo("7");
        assertThat(mean(data.points(), 60_000)).isBetween(0.1306, 0.1307);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void readsTheRealArticles() {
        Dataset data = FolderPlaces.ofData().load(new FashionMnist(Split.TRAIN, Optional.empty(), Optional.empty()));
        assertThat(data.table().column("label").orElseThrow().text(0)).isEqualTo("Ankle boot");
        assertThat(mean(data.points(), 60_000)).isBetween(0.2860, 0.2861);
    }

    private static double mean(Points points, int rows) {
        double sum = 0;
        double[] row = new double[points.columns()];
        for (int i = 0; i < rows; i++) {
            points.copyRow(i, row);
            sum += java.util.Arrays.stream(row).sum();
        }
        return sum / 255 / rows / points.columns();
    }
}

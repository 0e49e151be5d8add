package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;

/** Compares results to the last bit. */
final class Same {
    private Same() {}

    static void assertFinite(Points points) {
        for (int row = 0; row < points.rows(); row++) {
            for (int column = 0; column < points.columns(); column++) {
                double value = points.at(row, column);
                assertThat(Double.isFinite(value))
                        .as("row %d, column %d holds %s, which has to be finite", row, column, value)
                        .isTrue();
            }
        }
    }

    static void assertSame(Points actual, Points expected) {
        assertThat(List.of(actual.rows(), actual.columns()))
                .as("rows and columns")
                .isEqualTo(List.of(expected.rows(), expected.columns()));
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                assertThat(Double.doubleToLongBits(actual.at(row, column)))
                        .as("the bits of row %d, column %d", row, column)
                        .isEqualTo(Double.doubleToLongBits(expected.at(row, column)));
            }
        }
    }

    static void assertSame(Dataset actual, Dataset expected) {
        assertSame(actual.points(), expected.points());
        assertThat(actual.features()).isEqualTo(expected.features());
        assertSame(actual.table(), expected.table());
    }

    static void assertSame(Table actual, Table expected) {
        assertThat(actual.names()).isEqualTo(expected.names());
        for (int column = 0; column < expected.columns().size(); column++) {
            assertThat(texts(actual.columns().get(column)))
                    .as("column '%s'", expected.names().get(column))
                    .isEqualTo(texts(expected.columns().get(column)));
        }
    }

    /** A section that is there. */
    static Section given(@Nullable Section section) {
        assertThat(section).as("a section").isNotNull();
        return Objects.requireNonNull(section);
    }

    static void assertSame(Section actual, Section expected) {
        assertThat(actual.title()).isEqualTo(expected.title());
        assertThat(actual.paragraphs()).isEqualTo(expected.paragraphs());
        assertSame(actual.table(), expected.table());
        assertThat(actual.picture()).as("the picture").isEqualTo(expected.picture());
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    static void assertSame(MapperGraph actual, MapperGraph expected) {
        assertThat(actual.nodes()).isEqualTo(expected.nodes());
        assertThat(edges(actual)).isEqualTo(edges(expected));
        assertThat(actual.ledger()).isEqualTo(expected.ledger());
        assertSame(actual.lens(), expected.lens());
        assertSame(actual.table(), expected.table());
    }

    private static List<List<Integer>> edges(MapperGraph graph) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> List.of(graph.from(edge), graph.to(edge), graph.weight(edge)))
                .toList();
    }

    static void assertSame(SequencedMap<String, byte[]> actual, SequencedMap<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((ending, bytes) -> assertThat(
                        java.util.Arrays.mismatch(Objects.requireNonNull(actual.get(ending)), bytes))
                .as("the first byte of the file with the ending %s that differs", ending)
                .isEqualTo(-1));
    }

    /** Rows of a graph's nodes are rows of its data, each once and in order, and the ledger knows those that are in none. */
    static void assertSound(MapperGraph graph, int rows) {
        assertThat(graph.ledger().rows()).as("rows of the ledger").isEqualTo(rows);
        boolean[] held = new boolean[rows];
        graph.nodes().forEach(node -> {
            assertThat(node.size()).as("rows of a node").isPositive();
            for (int i = 0; i < node.size(); i++) {
                assertThat(node.rows().at(i)).as("a row of a node").isBetween(0, rows - 1);
                held[node.rows().at(i)] = true;
            }
        });
        for (int row = 0; row < rows; row++) {
            assertThat(graph.ledger().fate(row).lost())
                    .as("row %d is lost, as the ledger tells it", row)
                    .isEqualTo(!held[row]);
        }
    }
}

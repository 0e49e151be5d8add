package reeb.plugins.explorer.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.scene.Scene;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.tables.FeatureColumns;

/** The columns of a scene's rows: those of all its results, with named features among them, each once. */
public final class RowColumns {
    /** Texts of all columns together; a page that opens at once holds no more. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private RowColumns() {}

    /**
     * Collects them, and warns of columns of texts that are left out since they are too long together.
     *
     * @return columns in the order of the results; of those with one name and different values the later ones have the name of
     *     their step after theirs
     */
    public static Table of(Scene scene, Run run) {
        long characters = 0;
        List<Column> kept = new ArrayList<>();
        for (Column column : all(scene)) {
            long more = column instanceof Column.Texts texts ? characters(texts) : 0;
            if (characters + more > MOST_CHARACTERS) {
                run.warn("the texts of column '" + column.name() + "' are not on the page, which holds "
                        + MOST_CHARACTERS / 1_000_000 + " million characters of texts");
            } else {
                characters += more;
                kept.add(column);
            }
        }
        return new Table(kept);
    }

    private static long characters(Column.Texts texts) {
        return IntStream.range(0, texts.size())
                .mapToLong(row -> texts.text(row).length())
                .sum();
    }

    private static List<Column> all(Scene scene) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        results(scene).forEach((step, data) -> {
            for (Column column : FeatureColumns.keep(data).table().columns()) {
                if (columns.stream().noneMatch(other -> same(other, column))) {
                    columns.add(named(free(column.name(), step, taken), column));
                }
            }
        });
        return columns;
    }

    private static String free(String name, String step, Set<String> taken) {
        return taken.add(name) ? name : Titles.free(name + " (" + step + ")", " (2)", taken);
    }

    private static Map<String, Dataset> results(Scene scene) {
        Map<String, Dataset> results = new LinkedHashMap<>();
        scene.views().forEach((step, view) -> results.put(step, view.data()));
        scene.networks().forEach((step, network) -> results.put(step, network.data()));
        return results;
    }

    private static boolean same(Column one, Column other) {
        if (one == other || !one.name().equals(other.name())) {
            return one == other;
        }
        IntStream rows = IntStream.range(0, one.size());
        return switch (one) {
            case Column.Categories here ->
                other instanceof Column.Categories there
                        && here.names().equals(there.names())
                        && rows.allMatch(row -> here.code(row) == there.code(row));
            case Column.Numbers here ->
                other instanceof Column.Numbers there
                        && here.scale() == there.scale()
                        && rows.allMatch(row -> Double.compare(here.at(row), there.at(row)) == 0);
            case Column.Texts here ->
                other instanceof Column.Texts there
                        && rows.allMatch(row -> here.text(row).equals(there.text(row)));
        };
    }

    private static Column named(String name, Column column) {
        if (name.equals(column.name())) {
            return column;
        }
        IntStream rows = IntStream.range(0, column.size());
        return switch (column) {
            case Column.Categories categories ->
                new Column.Categories(name, rows.map(categories::code).toArray(), categories.names());
            case Column.Numbers numbers ->
                new Column.Numbers(
                        name, numbers.scale(), rows.mapToDouble(numbers::at).toArray());
            case Column.Texts texts ->
                new Column.Texts(name, rows.mapToObj(texts::text).toList());
        };
    }
}

package reeb.plugins.tables.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBReadableVector;
import reeb.api.Progress;
import reeb.api.problem.InputException;
import reeb.plugins.tables.loading.LabelValues;
import reeb.plugins.tables.loading.OpenTable;
import reeb.plugins.tables.loading.Survey;
import reeb.plugins.tables.loading.TableColumn;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.Matrix;

/** A table that DuckDB reads. */
public final class DuckTable implements OpenTable {
    private final Database database;
    private Relation relation;
    private long rows;

    DuckTable(Database database, Relation relation) {
        this.database = database;
        this.relation = relation;
    }

    @Override
    public String name() {
        return relation.name();
    }

    /** Names the columns. */
    public List<String> columns() {
        return database.columns(relation).stream().map(TableColumn::name).toList();
    }

    @Override
    public List<String> renamed() {
        RenamedColumns renamed = new RenamedColumns(columns());
        if (relation.names().isEmpty() || !renamed.possible()) {
            return List.of();
        }
        List<RenamedColumns.Named> all = new ArrayList<>();
        database.rows(
                relation,
                relation.names(),
                row -> all.add(new RenamedColumns.Named(row.get(0), Integer.parseInt(row.get(1)))));
        return renamed.told(all);
    }

    @Override
    public Survey survey(Wanted wanted, Optional<Long> most) {
        relation = most.map(relation::first).orElse(relation);
        List<TableColumn> columns = database.columns(relation);
        List<TableColumn> vectors = Survey.vectors(columns, wanted);
        List<TableColumn> longs =
                columns.stream().filter(TableColumn::longNumbers).toList();
        List<TableColumn> doubles = relation.written()
                ? columns.stream().filter(DuckTable::isDouble).toList()
                : List.of();
        double[] counted = database.numbers(relation, counts(relation.written(), vectors, longs, doubles));
        rows = (long) counted[0];
        int next = 1;
        Map<String, Survey.Lengths> lengths = new LinkedHashMap<>();
        for (TableColumn vector : vectors) {
            lengths.put(
                    vector.name(),
                    new Survey.Lengths(
                            (long) counted[next],
                            (long) counted[next + 1],
                            (long) counted[next + 2],
                            (long) counted[next + 3],
                            counted[next + 4]));
            next += 5;
        }
        Set<String> wide = new HashSet<>();
        for (TableColumn column : longs) {
            if (counted[next] <= -column.rounds() || counted[next + 1] >= column.rounds()) {
                wide.add(column.name());
            }
            next += 2;
        }
        Set<String> rounded = new HashSet<>();
        for (TableColumn column : doubles) {
            if (counted[next++] > 0) {
                rounded.add(column.name());
            }
        }
        return new Survey(columns, rows, lengths, wide, rounded);
    }

    private static boolean isDouble(TableColumn column) {
        return column.type().equals("DOUBLE");
    }

    private static List<String> counts(
            boolean written, List<TableColumn> vectors, List<TableColumn> longs, List<TableColumn> doubles) {
        List<String> counts = new ArrayList<>();
        counts.add("count(*)");
        for (TableColumn vector : vectors) {
            String name = Sql.name(vector);
            counts.add("count(" + name + ")");
            counts.add("min(len(" + name + "))");
            counts.add("max(len(" + name + "))");
            // Bytes alone have no value for what is missing.
            counts.add(vector.bytes() ? "sum(len(" + name + ") - list_count(" + name + "))" : "0");
            counts.add(largest(vector, written));
        }
        for (TableColumn column : longs) {
            counts.add("min(" + Sql.name(column) + ")");
            counts.add("max(" + Sql.name(column) + ")");
        }
        for (TableColumn column : doubles) {
            String name = Sql.name(column);
            counts.add("count(*) FILTER (abs(" + name + ") >= " + Survey.WIDE + " AND " + name + " = floor(" + name
                    + "))");
        }
        return counts;
    }

    /** Finds the size of the largest whole number; of numbers of a text, which need not be whole, of those that double precision rounds. */
    private static String largest(TableColumn vector, boolean written) {
        String name = Sql.name(vector);
        if (vector.longLists()) {
            return "coalesce(max(greatest(abs(CAST(list_max(" + name + ") AS DOUBLE)), abs(CAST(list_min(" + name
                    + ") AS DOUBLE)))), 0)";
        }
        return written && vector.doubleLists()
                ? "coalesce(max(list_max(list_transform(" + name
                        + ", lambda x: CASE WHEN isfinite(x) AND x = floor(x) AND" + " abs(x) >= " + Survey.WIDE
                        + " THEN abs(x) ELSE 0 END))), 0)"
                : "0";
    }

    @Override
    public long firstMissing(TableColumn vector) {
        return first(vector, Sql.name(vector) + " IS NULL").number();
    }

    @Override
    public OddRow firstUnlike(TableColumn vector, long length) {
        return first(vector, "len(" + Sql.name(vector) + ") <> " + length);
    }

    private OddRow first(TableColumn vector, String condition) {
        Relation found = new Relation(
                name(),
                "(SELECT row_number() OVER () - 1 AS number, len(" + Sql.name(vector) + ") AS length, " + condition
                        + " AS found FROM " + relation.sql() + ") WHERE found LIMIT 1");
        double[] row = database.numbers(found, List.of("number", "length"));
        return new OddRow((long) row[0], (long) row[1]);
    }

    @Override
    public void lists(TableColumn vector, Matrix matrix, int firstRow, Progress progress) {
        String type = switch (matrix.precision()) {
            case BYTE -> "UTINYINT[]";
            // What is beyond single precision is told by the matrix.
            case SINGLE -> vector.doubleLists() ? "DOUBLE[]" : "FLOAT[]";
            case DOUBLE -> "DOUBLE[]";
        };
        // A list that is missing would leave no value at all.
        String list = "coalesce(CAST(" + Sql.name(vector) + " AS " + type + "), list_resize(CAST([] AS " + type + "), "
                + matrix.columns() + "))";
        List<String> values = List.of("unnest(" + list + ") AS value");
        Place place = new Place(firstRow, matrix.columns(), values);
        database.each(relation, values, chunk -> {
            int count = Math.toIntExact(chunk.rowCount());
            copy(chunk.vector(0), count, matrix, place.take(count), 1);
            progress.advance(count);
        });
        place.requireEnd();
    }

    @Override
    public void columns(List<Feature> features, Matrix matrix, int firstRow, Progress progress) {
        List<String> values =
                features.stream().map(feature -> Sql.number(feature.column())).toList();
        Place place = new Place(firstRow, matrix.columns(), values);
        database.each(relation, values, chunk -> {
            int count = Math.toIntExact(chunk.rowCount());
            long first = place.take((long) count * matrix.columns());
            for (int i = 0; i < features.size(); i++) {
                copy(chunk.vector(i), count, matrix, first + features.get(i).index(), matrix.columns());
            }
            progress.advance((long) count * features.size());
        });
        place.requireEnd();
    }

    private static void copy(DuckDBReadableVector values, int count, Matrix matrix, long first, int step)
            throws SQLException {
        for (int i = 0; i < count; i++) {
            matrix.set(first + (long) i * step, values.isNull(i) ? Double.NaN : value(values, i));
        }
    }

    private static double value(DuckDBReadableVector values, int row) throws SQLException {
        return switch (values.getType()) {
            case UTINYINT -> values.getUint8(row);
            case FLOAT -> values.getFloat(row);
            default -> values.getDouble(row);
        };
    }

    @Override
    public void labels(List<LabelValues> labels, int firstRow, Progress progress) {
        List<String> values = labels.stream()
                .map(label ->
                        label instanceof LabelValues.Texts ? Sql.text(label.source()) : Sql.number(label.source()))
                .toList();
        Place place = new Place(firstRow, 1, values);
        database.each(relation, values, chunk -> {
            int count = Math.toIntExact(chunk.rowCount());
            int first = Math.toIntExact(place.take(count));
            for (int column = 0; column < labels.size(); column++) {
                keep(chunk.vector(column), count, labels.get(column), first);
            }
            progress.advance((long) count * labels.size());
        });
        place.requireEnd();
    }

    private static void keep(DuckDBReadableVector values, int count, LabelValues label, int first) throws SQLException {
        for (int row = 0; row < count; row++) {
            if (!values.isNull(row)) {
                switch (label) {
                    case LabelValues.Texts texts -> texts.set(first + row, values.getString(row));
                    case LabelValues.Numbers numbers -> numbers.set(first + row, values.getDouble(row));
                }
            }
        }
    }

    /** Where the next values belong; a damaged file may give more or fewer than it announces. */
    private final class Place {
        private final long end;
        private final List<String> values;
        private long next;

        Place(int firstRow, int width, List<String> values) {
            this.values = values;
            next = (long) firstRow * width;
            end = next + rows * width;
        }

        long take(long count) {
            long first = next;
            next += count;
            if (next > end) {
                throw damaged();
            }
            return first;
        }

        void requireEnd() {
            if (next != end) {
                throw damaged();
            }
        }

        private InputException damaged() {
            database.requireReadable(relation, values);
            return refusal("gives another number of values than it announces; it is damaged, take a sound copy");
        }
    }
}

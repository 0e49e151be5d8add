package reeb.plugins.tables.arrow;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.tables.loading.LabelValues;
import reeb.plugins.tables.loading.OpenTable;
import reeb.plugins.tables.loading.Survey;
import reeb.plugins.tables.loading.TableColumn;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.Matrix;
import reeb.toolkit.tables.Refusal;

/** A file of Arrow as a table. */
public final class ArrowTable implements OpenTable {
    /** Rows of all columns that are copied together, so that they stay near the processor. */
    private static final int BLOCK = 256;

    private final Path path;
    private final ArrowFile file;
    private long rows = Long.MAX_VALUE;

    private ArrowTable(Path path, ArrowFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens a file. */
    public static ArrowTable open(Path path) {
        return sound(path, () -> {
            try {
                return new ArrowTable(path, ArrowFile.open(path));
            } catch (IOException e) {
                throw Refusal.of(path, e);
            }
        });
    }

    /** Reads, and tells what is found on the way that can't be. */
    private static <T> T sound(Path path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NullPointerException
                // What a damaged header lacks is given as null.
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException
                | ClassCastException
                | NegativeArraySizeException
                | io.airlift.compress.v3.MalformedInputException e) {
            throw new InputException(path + ": is damaged or cut short: " + firstLine(e), e);
        }
    }

    /** What Java says of a place beyond the end of the file names addresses of this process, which tell nobody anything. */
    private static String firstLine(Exception e) {
        boolean own = e.getMessage() != null && e.getMessage().matches("(a|column) .*");
        return e instanceof IndexOutOfBoundsException && !own
                ? "it refers to bytes beyond its end"
                : InputException.reason(e).lines().findFirst().orElse("no reason is given");
    }

    @Override
    public String name() {
        return path.toString();
    }

    /** Names the columns. */
    public List<String> columns() {
        return file.fields().stream().map(ArrowField::name).toList();
    }

    /** Goes through the rows that are read, batch by batch. */
    private void each(Batch work) {
        sound(path, () -> {
            long[] first = {0};
            file.each((arrays, length, dictionaries) -> {
                if (length < 0) {
                    throw new IllegalArgumentException("a batch has " + length + " rows");
                }
                int count = (int) Math.min(Math.min(length, rows - first[0]), Integer.MAX_VALUE);
                if (count > 0) {
                    work.take(arrays, (int) first[0], count, dictionaries);
                }
                first[0] += count;
            });
            return first;
        });
    }

    /** Some rows. */
    @FunctionalInterface
    private interface Batch {
        void take(List<ArrowArray> arrays, int first, int count, ArrowDictionaries dictionaries);
    }

    @Override
    public Survey survey(Wanted wanted, Optional<Long> most) {
        rows = most.orElse(Long.MAX_VALUE);
        List<TableColumn> columns =
                file.fields().stream().map(ArrowField::column).toList();
        if (new HashSet<>(columns.stream().map(TableColumn::name).toList()).size() < columns.size()) {
            throw refusal("has two columns of one name; rename one");
        }
        ArrowSurvey survey = new ArrowSurvey(columns, wanted);
        each((arrays, _, count, _) -> survey.take(arrays, count));
        rows = survey.rows();
        return survey.survey();
    }

    private int index(TableColumn column) {
        List<ArrowField> fields = file.fields();
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).name().equals(column.name()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public long firstMissing(TableColumn vector) {
        long[] found = {-1};
        each((arrays, first, count, _) -> {
            ArrowArray lists = arrays.get(index(vector));
            for (int row = 0; row < count && found[0] < 0; row++) {
                found[0] = lists.missing(row) ? first + row : -1;
            }
        });
        return found[0];
    }

    @Override
    public OddRow firstUnlike(TableColumn vector, long length) {
        OddRow[] found = new OddRow[1];
        each((arrays, first, count, _) -> {
            ArrowArray lists = arrays.get(index(vector));
            for (int row = 0; row < count && found[0] == null; row++) {
                long own = lists.start(row + 1L) - lists.start(row);
                if (!lists.missing(row) && own != length) {
                    found[0] = new OddRow(first + row, own);
                }
            }
        });
        return found[0];
    }

    @Override
    public Optional<MemorySegment> inPlace(TableColumn vector, Points.Precision precision, int columns) {
        MemorySegment[] found = new MemorySegment[1];
        each((arrays, first, count, _) -> {
            ArrowArray lists = arrays.get(index(vector));
            boolean all = first == 0 && count == rows && plain(lists, precision);
            found[0] = all ? plainRows(lists, precision, count, columns) : found[0];
        });
        return Optional.ofNullable(found[0])
                .filter(MemorySegment::isNative)
                .filter(memory -> memory.address() % precision.bytes() == 0);
    }

    private static boolean plain(ArrowArray lists, Points.Precision precision) {
        return lists.complete() && lists.values().liesAs(precision);
    }

    private static MemorySegment plainRows(ArrowArray lists, Points.Precision precision, int count, int columns) {
        return lists.values()
                .data()
                .asSlice(lists.start(0) * precision.bytes(), (long) count * columns * precision.bytes());
    }

    @Override
    public void lists(TableColumn vector, Matrix matrix, int firstRow, Progress progress) {
        each((arrays, first, count, _) -> {
            ArrowArray lists = arrays.get(index(vector));
            if (plain(lists, matrix.precision())) {
                matrix.rows(firstRow + first, count)
                        .copyFrom(plainRows(lists, matrix.precision(), count, matrix.columns()));
            } else {
                copy(lists, count, matrix, firstRow + first);
            }
            progress.advance((long) count * matrix.columns());
        });
    }

    private static void copy(ArrowArray lists, int count, Matrix matrix, int first) {
        ArrowArray values = lists.values();
        for (int row = 0; row < count; row++) {
            boolean missing = lists.missing(row);
            long from = lists.start(row);
            long to = (long) (first + row) * matrix.columns();
            for (int column = 0; column < matrix.columns(); column++) {
                matrix.set(to + column, missing ? Double.NaN : values.number(from + column));
            }
        }
    }

    @Override
    public void columns(List<Feature> features, Matrix matrix, int firstRow, Progress progress) {
        int[] indices =
                features.stream().mapToInt(feature -> index(feature.column())).toArray();
        double[] numbers = new double[BLOCK];
        each((arrays, first, count, _) -> {
            for (int row = 0; row < count; row += BLOCK) {
                int some = Math.min(BLOCK, count - row);
                for (int i = 0; i < indices.length; i++) {
                    arrays.get(indices[i]).numbers(row, some, numbers);
                    matrix.set(firstRow + first + row, features.get(i).index(), numbers, some);
                }
            }
            progress.advance((long) count * indices.length);
        });
    }

    @Override
    public void labels(List<LabelValues> labels, int firstRow, Progress progress) {
        int[] indices = labels.stream().mapToInt(label -> index(label.source())).toArray();
        each((arrays, first, count, dictionaries) -> {
            for (int column = 0; column < indices.length; column++) {
                keep(arrays.get(indices[column]), count, labels.get(column), firstRow + first, dictionaries);
            }
            progress.advance((long) count * indices.length);
        });
    }

    private static void keep(
            ArrowArray values, int count, LabelValues label, int first, ArrowDictionaries dictionaries) {
        for (int row = 0; row < count; row++) {
            if (!values.missing(row)) {
                switch (label) {
                    case LabelValues.Texts texts -> texts.set(first + row, text(values, row, dictionaries));
                    case LabelValues.Numbers numbers -> numbers.set(first + row, values.number(row));
                }
            }
        }
    }

    private static String text(ArrowArray values, int row, ArrowDictionaries dictionaries) {
        return values.field().dictionary().isPresent()
                ? dictionaries.text(values.field().dictionary().getAsLong(), values.whole(row))
                : values.text(row);
    }
}

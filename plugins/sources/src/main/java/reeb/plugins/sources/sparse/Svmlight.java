package reeb.plugins.sources.sparse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.files.DataFile;
import reeb.delimited.files.Room;
import reeb.delimited.files.TextStart;
import reeb.toolkit.tables.Refusal;

/**
 * Reads the sparse text of SVMlight and LIBSVM: one row a line, its label and then {@code column:value} for all values that
 * are not zero. What follows a {@code #} does not count, nor does {@code qid}.
 *
 * <p>See Joachims, <i>Making Large-Scale SVM Learning Practical</i>, 1999.
 *
 * @param file the rows
 * @param firstColumn the number of the first column
 * @param columns how many columns there are
 */
@Named("svmlight")
@About("Reads sparse rows in the text format of SVMlight and LIBSVM, compressed with gzip or not.")
public record Svmlight(
        @About("File to read.") String file,

        @About("Number of the first column: 1, or 0 for files that count from there.")
        @Default("1")
        @Range(min = 0, max = 1)
        int firstColumn,

        @About("How many columns there are; if left out, up to the last that has a value.") @Range(min = 1)
        Optional<Integer> columns)
        implements Source {
    /** While rows are read: a label and where its values begin, and both again as arrays grow. */
    private static final int BYTES_PER_ROW = 64;

    @Override
    public List<Path> inputs(Places places) {
        Path text = places.file(file);
        TextStart.require(text);
        return List.of(text);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        Path path = inputs.getFirst();
        Entries entries = new Entries(path);
        SvmlightLabels labels = new SvmlightLabels(path);
        int[] size = {0, columns.orElse(0)};
        try (Progress progress = run.progress("reading " + path.getFileName(), Files.size(path));
                InputStream input = new BufferedInputStream(DataFile.open(path, progress), 1 << 16)) {
            BoundedLines lines = new BoundedLines(path, input);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                StringTokenizer words = words(line.get());
                if (words.hasMoreTokens()) {
                    Room.forValues(path, size[0], BYTES_PER_ROW);
                    labels.add(words.nextToken(), lines);
                    size[1] = Math.max(size[1], readRow(words, lines, size[0]++, entries));
                }
            }
            lines.tellRounded(run);
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
        Table table = new Table(List.of(labels.column("label")));
        return new Dataset(Points.of(entries.toRows(size[0], size[1])), table, Optional.empty());
    }

    static StringTokenizer words(String line) {
        int comment = line.indexOf('#');
        return new StringTokenizer(comment < 0 ? line : line.substring(0, comment), " \t\r\f");
    }

    /** Reads what follows the label and gives the number of columns it takes. */
    private int readRow(StringTokenizer words, BoundedLines lines, int row, Entries entries) {
        int before = -1;
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            int colon = word.indexOf(':');
            if (word.startsWith("qid:")) {
                continue;
            }
            if (colon < 0) {
                throw lines.refusal("'%s' is not column:value", BoundedLines.shortened(word));
            }
            int column = lines.whole(word.substring(0, colon), "the number of a column") - firstColumn;
            requireOrder(column, before, lines);
            entries.add(row, column, lines.value(word.substring(colon + 1), "a finite number"));
            before = column;
        }
        return before + 1;
    }

    private void requireOrder(int column, int before, BoundedLines lines) {
        if (column < 0) {
            throw lines.refusal("column 0 but columns count from 1; set 'firstColumn' to 0");
        }
        if (column <= before) {
            throw lines.refusal(
                    "column %d comes after %d; columns must ascend", column + firstColumn, before + firstColumn);
        }
        if (columns.isPresent() && column >= columns.get()) {
            throw lines.refusal("column %d is beyond 'columns', %d", column + firstColumn, columns.get());
        }
        if (column >= Entries.MOST_EMPTY) {
            throw lines.refusal("column %d is beyond the %d that are read", column, Entries.MOST_EMPTY);
        }
    }
}

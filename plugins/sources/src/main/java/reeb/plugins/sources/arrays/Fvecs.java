package reeb.plugins.sources.arrays;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import reeb.api.data.RowRange;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.delimited.files.Room;
import reeb.toolkit.rows.Cleaning;
import reeb.toolkit.rows.RandomRows;
import reeb.toolkit.tables.InvalidValues;

/**
 * Reads files of vectors, as benchmarks of nearest-neighbour search have them: bytes and single precision as they are, whole
 * numbers in double precision.
 *
 * @param file the vectors
 * @param type what their values are
 * @param labels labels of all vectors of the file
 * @param rows which vectors
 * @param sample how many of these, drawn at random
 * @param invalid what to do with values that are not finite
 */
@Named("fvecs")
@About("Reads a file of vectors, .fvecs, .ivecs or .bvecs, as those of SIFT and GIST are.")
public record Fvecs(
        @About("File of the vectors.") String file,
        @About("What their values are.") @Default("auto") VectorType type,

        @About(
                "Labels of all vectors of the file: a one-dimensional .npy of numbers, texts or times, or a table, CSV or TSV.")
        Optional<String> labels,

        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Of these, take only so many, drawn at random by the workflow's seed.") @Range(min = 1)
        Optional<Integer> sample,

        @About("What to do where a value is not a number or infinite.") @Default("fail")
        InvalidValues invalid)
        implements Source {
    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = new ArrayList<>();
        files.add(places.file(file));
        labels.map(places::file).ifPresent(files::add);
        FvecsFile _ = FvecsFile.open(files.getFirst(), type);
        files.stream().skip(1).forEach(RowColumns::requireStart);
        return files;
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        FvecsFile vectors = FvecsFile.open(inputs.getFirst(), type);
        int count = Room.forValues(
                vectors.file(), Math.min(rows.orElse(RowRange.ALL).end(), vectors.rows()), vectors.columns());
        Table table = labels.map(_ -> labels(inputs, vectors, run).pick(Rows.first(count)))
                .orElse(Table.empty());
        try (Progress progress = run.progress("reading " + vectors.file().getFileName(), count)) {
            Points points = vectors.points(count, progress);
            Dataset read = rows.orElse(RowRange.ALL)
                    .of(
                            new Dataset(points, table, Optional.empty()),
                            vectors.file().toString());
            Dataset clean = new Cleaning(
                            vectors.file().toString(),
                            invalid,
                            (row, column) -> "vector " + read.number(row) + ", value " + column)
                    .clean(read, run);
            return RandomRows.of(clean, sample, run);
        }
    }

    private static Table labels(List<Path> inputs, FvecsFile vectors, Run run) {
        int all = Room.forValues(vectors.file(), vectors.rows(), Integer.BYTES);
        return new RowColumns(all, vectors.file()).of(inputs.get(1), run);
    }
}

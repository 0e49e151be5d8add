package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.TextStart;
import reeb.plugins.sources.pictures.PictureSizes;
import reeb.plugins.sources.tables.CsvContent;
import reeb.plugins.sources.tables.CsvFile;
import reeb.plugins.sources.tables.HeaderLine;
import reeb.plugins.sources.values.Cleaning;
import reeb.plugins.sources.values.Columns;
import reeb.plugins.sources.values.InvalidValues;

/**
 * Reads NumPy arrays: unsigned bytes and single precision as they are, other numbers in double precision.
 *
 * <p>Unsigned bytes and little-endian floating point in C order are mapped rather than read.
 *
 * @param file the array
 * @param labels labels of its rows
 * @param invalid what to do with values that are not finite
 */
@Named("npy")
@About("Reads a NumPy array saved by numpy.save.")
public record Npy(
        @About("File of the array: one to four dimensions, rows first; three of bytes are taken for images.")
        String file,

        @About("File of the labels: a one-dimensional .npy of numbers, or a CSV table.")
        Optional<String> labels,

        @About("What to do where a value is not a number or infinite.") @Default("fail")
        InvalidValues invalid)
        implements Source {
    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = new ArrayList<>();
        files.add(places.file(file));
        labels.map(places::file).ifPresent(files::add);
        NpyHeader _ = NpyHeader.open(files.getFirst());
        files.stream().skip(1).forEach(Npy::requireLabels);
        return files;
    }

    private static void requireLabels(Path file) {
        if (isNpy(file)) {
            NpyHeader _ = NpyHeader.open(file);
        } else {
            TextStart.require(file);
        }
    }

    private static boolean isNpy(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        NpyHeader header = NpyHeader.open(inputs.getFirst());
        try (Progress progress = run.progress("reading " + header.file().getFileName(), header.values())) {
            Points points = new NpyFile(header).points(progress);
            new NpyLongs(header).tellRounded(points, progress, run);
            Table table = labels.map(_ -> table(inputs.get(1), header, run)).orElse(Table.empty());
            requireEqualRows(header, table, inputs);
            Dataset data = new Dataset(points, table, pictures(header, points));
            return new Cleaning(header.file(), invalid, (row, column) -> "row " + row + ", value " + column)
                    .clean(data, run);
        } catch (IOException e) {
            throw Refusal.of(header.file(), e);
        }
    }

    private static Table table(Path file, NpyHeader data, Run run) {
        if (!isNpy(file)) {
            return CsvContent.table(
                    new CsvFile(file, ',', HeaderLine.AUTO),
                    data.rows(),
                    data.file() + " has " + data.rows() + " rows",
                    run);
        }
        NpyHeader header = NpyHeader.open(file);
        if (header.columns() != 1) {
            throw Refusal.of(file, "has sizes %s; expected labels: one dimension", header.sizes());
        }
        try (Progress progress = run.progress("reading " + file.getFileName(), header.values())) {
            double[] values = new NpyFile(header).readDoubles(progress);
            return new Table(List.of(new NpyLongs(header)
                    .texts("label", values, progress)
                    .orElseGet(() -> Columns.ofNumbers("label", values))));
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static void requireEqualRows(NpyHeader header, Table table, List<Path> inputs) {
        if (!table.columns().isEmpty() && table.columns().getFirst().size() != header.rows()) {
            throw Refusal.of(
                    inputs.get(1),
                    "has %d labels but %s has %d rows",
                    table.columns().getFirst().size(),
                    header.file(),
                    header.rows());
        }
    }

    private static Optional<Images> pictures(NpyHeader header, Points points) {
        return PictureSizes.of(header.sizes())
                .filter(_ -> points.precision() == Points.Precision.BYTE)
                .map(sizes -> sizes.images(points));
    }
}

package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import reeb.api.problem.InputException;
import reeb.plugins.sources.files.ZipArchive;
import reeb.plugins.sources.pictures.PictureSizes;
import reeb.toolkit.rows.Cleaning;
import reeb.toolkit.tables.FeatureColumns;
import reeb.toolkit.tables.FilledValues;
import reeb.toolkit.tables.InvalidValues;
import reeb.toolkit.tables.Refusal;

/**
 * Reads NumPy arrays: unsigned bytes and single precision as they are, half precision as single, other numbers in double.
 *
 * <p>Unsigned bytes and little-endian floating point in C order are mapped rather than read, but for those of archives.
 *
 * @param file the array, or an archive of arrays
 * @param array which of an archive's arrays
 * @param labels labels of its rows
 * @param metadata columns of its rows
 * @param names of its columns
 * @param invalid what to do with values that are not finite
 */
@Named("npy")
@About("Reads a NumPy array saved by numpy.save, numpy.savez or numpy.savez_compressed.")
public record Npy(
        @About(
                "File of the array, .npy or .npz: numbers in one to four dimensions, rows first; three of bytes are taken for images.")
        String file,

        @About(
                "Which array of an .npz file; if left out, the only one there is, or the only one called x, X, data or arr_0.")
        Optional<String> array,

        @About(
                "Labels of the rows: an array of the same .npz file by its name, or else a file: a one-dimensional .npy of numbers, texts or times, or a table, CSV or TSV.")
        Optional<String> labels,

        @About("A table of as many rows, CSV or TSV, whose columns are kept for colours and search.")
        Optional<String> metadata,

        @About("Names of the array's columns, in their order; if left out, they have none.")
        Optional<List<String>> names,

        @About("What to do where a value is not a number or infinite.") @Default("fail")
        InvalidValues invalid)
        implements Source {
    /** Checks that no name comes twice. */
    public Npy {
        names = names.map(List::copyOf);
        List<String> all = names.orElse(List.of());
        if (new HashSet<>(all).size() < all.size()) {
            throw new InputException("names: names a column twice; name each once");
        }
    }

    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = new ArrayList<>();
        Path data = places.file(file);
        files.add(data);
        NpyHeader header = NpyHeader.open(features(data));
        requireFeatures(header);
        if (labelsWithin(data).isEmpty()) {
            labels.map(places::file).ifPresent(files::add);
        }
        metadata.map(places::file).ifPresent(files::add);
        files.stream().skip(1).forEach(RowColumns::requireStart);
        return files;
    }

    /** Finds the array of the features. */
    private NpyPlace features(Path data) {
        if (isArchive(data)) {
            return NpzArchive.open(data).features(array);
        }
        array.ifPresent(_ -> {
            throw Refusal.of(data, "is no .npz archive of arrays but a single file; leave 'array' out");
        });
        return new NpyPlace.Alone(data);
    }

    /** Finds the array of the labels, if the file of the features holds it. */
    private Optional<NpyPlace> labelsWithin(Path data) {
        return labels.filter(_ -> isArchive(data))
                .flatMap(name -> NpzArchive.open(data).labels(name));
    }

    private static boolean isArchive(Path file) {
        try {
            return ZipArchive.is(file);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private void requireFeatures(NpyHeader header) {
        Element _ = header.element();
        int given = names.map(List::size).orElse(header.columns());
        if (given != header.columns()) {
            throw header.place().refusal("has %d columns but 'names' names %d", header.columns(), given);
        }
    }

    @Override
    public List<String> columns(List<Path> inputs) {
        List<String> columns = new ArrayList<>(names.orElse(List.of()));
        labelsWithin(inputs.getFirst()).ifPresent(_ -> columns.add(RowColumns.LABEL));
        inputs.stream().skip(1).map(RowColumns::names).forEach(columns::addAll);
        return FilledValues.columns(columns, invalid);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        NpyHeader header = NpyHeader.open(features(inputs.getFirst()));
        requireFeatures(header);
        try (Progress progress = run.progress("reading " + inputs.getFirst().getFileName(), header.values())) {
            Points points = new NpyFile(header).points(progress);
            new NpyLongs(header).tellRounded(points, progress, run);
            Dataset data = new Dataset(points, table(inputs, header.rows(), run), pictures(header, points));
            Dataset clean = new Cleaning(inputs.getFirst().toString(), invalid, this::place).clean(data, run);
            return FeatureColumns.keep(clean.named(names.orElse(List.of())));
        } catch (IOException e) {
            throw Refusal.of(inputs.getFirst(), e);
        }
    }

    private Table table(List<Path> inputs, int rows, Run run) {
        RowColumns columns = new RowColumns(rows, inputs.getFirst());
        Optional<NpyPlace> within = labelsWithin(inputs.getFirst());
        Table labelled = within.map(place -> columns.of(place, run))
                .or(() -> labels.map(_ -> columns.of(inputs.get(1), run)))
                .orElse(Table.empty());
        return metadata.map(_ -> inputs.getLast())
                .map(path -> RowColumns.joined(labelled, path, columns.of(path, run)))
                .orElse(labelled);
    }

    private String place(int row, int column) {
        return "row " + row + ", "
                + names.map(all -> "column '" + all.get(column) + "'").orElse("value " + column);
    }

    private static Optional<Images> pictures(NpyHeader header, Points points) {
        return PictureSizes.of(header.sizes())
                .filter(_ -> points.precision() == Points.Precision.BYTE)
                .map(sizes -> sizes.images(points));
    }
}

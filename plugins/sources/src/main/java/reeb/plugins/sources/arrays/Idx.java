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
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.delimited.files.Room;
import reeb.delimited.values.Columns;
import reeb.plugins.sources.pictures.PictureSizes;
import reeb.toolkit.rows.Cleaning;
import reeb.toolkit.tables.InvalidValues;
import reeb.toolkit.tables.Refusal;

/**
 * Reads IDX files, the format of MNIST: n x d unsigned bytes as bytes, other numbers in double precision.
 *
 * @param images the features' file
 * @param labels a file of one whole number for each row
 * @param invalid what to do with values that are not finite
 */
@Named("idx")
@About("Reads an IDX file, the format of MNIST, compressed with gzip or not.")
public record Idx(
        @About("File of the features: one to four dimensions, rows first.")
        String images,

        @About("File of the labels: one dimension, as many as there are rows.")
        Optional<String> labels,

        @About("What to do where a value is not a number or infinite.") @Default("fail")
        InvalidValues invalid)
        implements Source {
    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = new ArrayList<>();
        files.add(places.file(images));
        labels.map(places::file).ifPresent(files::add);
        files.forEach(IdxFile::requireStart);
        return files;
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        IdxFile file = IdxFile.open(inputs.getFirst());
        Optional<IdxFile> labelFile = labels.map(_ -> IdxFile.open(inputs.get(1)));
        labelFile.ifPresent(labelled -> LabelledImages.requireEqualRows(file, labelled));
        try (Progress progress = run.progress("reading " + file.file().getFileName(), file.values())) {
            Points points = points(file, progress);
            List<Column> columns = labelFile.stream()
                    .map(labelled -> labelColumn(labelled, progress))
                    .toList();
            Dataset data = new Dataset(points, new Table(columns), pictures(file, points));
            return new Cleaning(file.file().toString(), invalid, (row, column) -> "row " + row + ", value " + column)
                    .clean(data, run);
        }
    }

    private static Points points(IdxFile file, Progress progress) {
        if (file.rows() > 0 && file.columns() == 0) {
            throw Refusal.of(file.file(), "announces rows without values: " + file.sizes());
        }
        if (file.element() != Element.UNSIGNED_BYTE) {
            return Points.of(file.rows(), file.columns(), file.readDoubles(progress));
        }
        byte[] bytes = new byte[Room.forValues(file.file(), file.values(), 1)];
        file.readBytes(file.rows(), bytes, 0, progress);
        return Points.of(file.rows(), file.columns(), bytes);
    }

    private static Column labelColumn(IdxFile file, Progress progress) {
        if (file.sizes().size() != 1) {
            throw Refusal.of(file.file(), "has sizes %s; expected labels: one dimension", file.sizes());
        }
        return Columns.ofNumbers("label", file.readDoubles(progress));
    }

    private static Optional<Images> pictures(IdxFile file, Points points) {
        return PictureSizes.of(file.sizes())
                .filter(_ -> points.precision() == Points.Precision.BYTE)
                .map(sizes -> sizes.images(points));
    }
}

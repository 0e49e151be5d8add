package reeb.plugins.sources.arrays;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reeb.api.Places;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.RowRange;
import reeb.api.data.Table;
import reeb.delimited.files.Room;
import reeb.plugins.sources.values.Split;
import reeb.toolkit.tables.Refusal;

/**
 * Pairs of IDX files as MNIST and its successors have them: grey images and their labels.
 *
 * @param pieces the parts in the order of their rows, with how many rows of each are taken
 */
public record LabelledImages(List<LabelledImages.Piece> pieces) {
    /**
     * One part.
     *
     * @param name train or test
     * @param images its images' file
     * @param labels its labels' file
     * @param rows how many of its first rows are taken
     */
    record Piece(String name, IdxFile images, IdxFile labels, int rows) {}

    public LabelledImages {
        pieces = List.copyOf(pieces);
    }

    /** Finds the files: for each part its images, then its labels. */
    public static List<Path> files(Places places, String dataset, Split split) {
        List<Path> files = new ArrayList<>();
        for (String name : split.names()) {
            String prefix = name.equals("test") ? "t10k" : name;
            files.add(places.dataset(dataset, prefix + "-images-idx3-ubyte.gz"));
            files.add(places.dataset(dataset, prefix + "-labels-idx1-ubyte.gz"));
        }
        return files;
    }

    /** Reads the headers; of images, those up to the last one of the range are read. */
    public static LabelledImages open(List<Path> files, Split split, Optional<RowRange> rows) {
        List<Piece> pieces = new ArrayList<>();
        int left = rows.orElse(RowRange.ALL).end();
        for (int i = 0; i < split.names().size(); i++) {
            IdxFile images = IdxFile.open(files.get(2 * i)).require(3, "images");
            IdxFile labels = IdxFile.open(files.get(2 * i + 1)).require(1, "labels");
            requireEqualRows(images, labels);
            int taken = Math.min(left, images.rows());
            left -= taken;
            pieces.add(new Piece(split.names().get(i), images, labels, taken));
        }
        return new LabelledImages(pieces).requireEqualSizes();
    }

    static void requireEqualRows(IdxFile images, IdxFile labels) {
        if (images.rows() != labels.rows()) {
            throw Refusal.of(
                    labels.file(), "has %d labels but %s has %d rows", labels.rows(), images.file(), images.rows());
        }
    }

    private LabelledImages requireEqualSizes() {
        IdxFile first = pieces.getFirst().images();
        for (Piece piece : pieces) {
            List<Long> sizes = piece.images().sizes();
            if (!sizes.subList(1, 3).equals(first.sizes().subList(1, 3))) {
                throw Refusal.of(
                        piece.images().file(), "has images of %s but %s of %s", sizes, first.file(), first.sizes());
            }
        }
        return this;
    }

    /** Reads the parts side by side into one array. */
    public Dataset load(List<String> names, Run run) {
        IdxFile first = pieces.getFirst().images();
        int rows = pieces.stream().mapToInt(Piece::rows).sum();
        byte[] pixels = new byte[Room.forValues(first.file(), (long) rows * first.columns(), 1)];
        byte[] labels = new byte[rows];
        try (Progress progress = run.progress("reading images", pixels.length + rows)) {
            run.parallel(pieces.size(), i -> {
                int start = pieces.stream().limit(i).mapToInt(Piece::rows).sum();
                Piece piece = pieces.get(i);
                piece.images().readBytes(piece.rows(), pixels, start * first.columns(), progress);
                piece.labels().readBytes(piece.rows(), labels, start, progress);
            });
        }
        Points points = Points.of(rows, first.columns(), pixels);
        int height = first.sizes().get(1).intValue();
        int width = first.sizes().get(2).intValue();
        Table table = new Table(List.of(labelColumn(labels, names), partColumn(rows)));
        return new Dataset(points, table, Optional.of(new Images(points, width, height, 1)));
    }

    private Column labelColumn(byte[] labels, List<String> names) {
        int[] codes = new int[labels.length];
        int row = 0;
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.rows(); i++, row++) {
                codes[row] = labels[row] & 0xff;
                if (codes[row] >= names.size()) {
                    throw Refusal.of(
                            piece.labels().file(),
                            "has label %d in row %d; expected 0 to %d",
                            codes[row],
                            i,
                            names.size() - 1);
                }
            }
        }
        return new Column.Categories("label", codes, names);
    }

    private Column partColumn(int rows) {
        int[] codes = new int[rows];
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Arrays.fill(codes, start, start + pieces.get(i).rows(), i);
            start += pieces.get(i).rows();
        }
        return new Column.Categories(
                "part", codes, pieces.stream().map(Piece::name).toList());
    }
}

package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * Describes images by histograms of oriented gradients (Dalal and Triggs, Histograms of oriented gradients for human
 * detection, CVPR 2005), with the values of scikit-image 0.19's {@code hog} on pixels divided by 255.
 *
 * <p>Described are the rows themselves where they are bytes as many as an image has, such as those of {@code deskew}, else the
 * images that the data set came with.
 *
 * <p>Centred differences, none at the image's border; each pixel votes with its magnitude for one bin of its cell, without
 * interpolation; cells are normalised in overlapping blocks. Rows and columns of pixels that fill no cell are left out. In
 * colour images a pixel takes the channel with the largest magnitude. The result is in single precision: blocks from top
 * left, in each its cells from top left, in each its orientations. O(n pixels).
 *
 * <p>Equal to scikit-image within 1e-5 with the arc tangent of C libraries. NumPy has another one on processors with AVX-512,
 * with which scikit-image differs from itself where a gradient lies on the end of a bin (in 10 to 86 of 3,000 digits with 8
 * or 12 orientations or square roots). Images with two channels of magnitudes equal but for the last place, 4 of 1,000
 * photographs, may differ too.
 *
 * @param orientations bins between 0 and 180 degrees
 * @param cell height and width in pixels
 * @param block cells along each side
 * @param norm how a block is normalised
 * @param squareRoot whether intensities are compressed first
 */
@Named("hog")
@About("Describes images by histograms of the directions of their edges; pixels count as 0 to 1.")
public record Hog(
        @About("How many directions are told apart between 0 and 180 degrees.") @Default("9") @Range(min = 1, max = 180)
        int orientations,

        @About("Pixels along the side of a cell that has one histogram; or two numbers, height and width.")
        @Default("7")
        @Range(min = 1)
        List<Integer> cell,

        @About("Cells along the side of a block that is normalised together.") @Default("2") @Range(min = 1)
        int block,

        @About("How a block is normalised.") @Default("l2-hys")
        BlockNorm norm,

        @About("Whether to take square roots of the intensities first, against uneven light.") @Default("false")
        boolean squareRoot)
        implements Transform, RowWise {
    /** Images per piece of work. */
    private static final int CHUNK = 64;

    /** Checks the cell's sides. */
    public Hog {
        if (cell.isEmpty() || cell.size() > 2) {
            throw new InputException(
                    "cell: must be one number of pixels or two, height and width, but there are " + cell.size());
        }
        cell = List.copyOf(cell);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Images images = data.pictures("hog");
        HogShape shape = HogShape.of(images, this);
        Points pixels = images.pixels();
        int size = shape.size(pixels.rows());
        run.reserve(4L * size, "the histograms of " + pixels.rows() + " images; take a sample, or larger cells");
        float[] values = new float[size];
        Votes votes = votes(images);
        run.chunks(pixels.rows(), CHUNK, (first, end) -> {
            CellHistograms histograms = new CellHistograms(shape, votes);
            BlockNormalization blocks = new BlockNormalization(shape, norm);
            float[] image = new float[pixels.columns()];
            for (int row = first; row < end; row++) {
                pixels.copyRow(row, image, 0);
                blocks.normalize(histograms.of(image), values, row * shape.values());
            }
        });
        return Points.of(pixels.rows(), shape.values(), values);
    }

    /** Chooses the quick way where differences of bytes alone decide the bin. */
    private Votes votes(Images images) {
        Bins bins = Bins.of(orientations);
        return images.channels() == 1 && !squareRoot && !bins.splitDiagonals()
                ? new TabulatedVotes(images.width(), images.height(), bins)
                : new ComputedVotes(images, bins, squareRoot);
    }
}

package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * Shears each image so that its ink stands upright, and moves it to the middle, by the second moments of its values.
 *
 * <p>Handwriting leans differently in each hand; upright, equal digits are nearer to each other. The moments weigh each pixel
 * with its value, in colour images with the mean of its channels; values between pixels are interpolated, those from
 * outside are 0. An image without ink, or with all of it in one line of pixels, is only moved. The result is in bytes, like the
 * images, so that {@code hog} can describe it. O(n pixels).
 */
@Named("deskew")
@About("Shears images so that what they show stands upright, and centres it: handwritten digits lean no more.")
public record Deskew() implements Transform, RowWise {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int CHUNK = 256;

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Images images = data.pictures("deskew");
        Points pixels = images.pixels();
        int size = pixels.columns();
        if ((long) pixels.rows() * size > LARGEST_ARRAY) {
            throw new InputException("deskew: " + pixels.rows() + " images of " + size
                    + " values are too many to be held in memory; take a sample of the rows");
        }
        run.reserve((long) pixels.rows() * size, "the upright images; take a sample of the rows");
        byte[] values = new byte[pixels.rows() * size];
        run.chunks(pixels.rows(), CHUNK, (first, end) -> {
            Shear shear = new Shear(images.width(), images.height(), images.channels());
            float[] image = new float[size];
            for (int row = first; row < end; row++) {
                pixels.copyRow(row, image, 0);
                shear.apply(image, values, row * size);
            }
        });
        return Points.of(pixels.rows(), size, values);
    }
}

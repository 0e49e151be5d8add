package reeb.plugins.figures.drawing;

import java.util.List;
import java.util.Optional;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * The pictures of some rows as they are drawn.
 *
 * @param images of all rows
 * @param rows whose pictures they are
 * @param inks for each of the rows the colour that its grey pixels are shades of, as {@code 0xRRGGBB}; none for their own greys
 * @param clear which pixels let through what is below
 */
public record Thumbnails(Images images, Rows rows, Optional<List<Integer>> inks, Clear clear) {
    /** Takes the pictures of rows. */
    public static Images of(Dataset data, String part) {
        return data.images()
                .orElseThrow(() -> new InputException(part + ": the rows have no pictures; take those of a source that"
                        + " has, such as 'mnist' or 'images'"));
    }

    public double aspect() {
        return (double) images.width() / images.height();
    }

    /** Copies the pixels of a picture, {@code 0xAARRGGBB}, line by line, into as many numbers as it has pixels. */
    public void read(int index, double[] values, int[] pixels) {
        images.pixels().copyRow(rows.at(index), values);
        int channels = images.channels();
        for (int i = 0; i < pixels.length; i++) {
            int red = (int) values[channels * i];
            int green = channels == 3 ? (int) values[3 * i + 1] : red;
            int blue = channels == 3 ? (int) values[3 * i + 2] : red;
            int light = (299 * red + 587 * green + 114 * blue + 500) / 1000;
            int colour = inks.isPresent() && channels == 1 ? inks.get().get(index) : red << 16 | green << 8 | blue;
            pixels[i] = clear.cover(light) << 24 | colour;
        }
    }
}

package reeb.plugins.sources.pictures;

import java.util.List;
import java.util.Optional;
import reeb.api.data.Images;
import reeb.api.data.Points;

/**
 * The sizes of pictures.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 or 3
 */
public record PictureSizes(int height, int width, int channels) {
    /** Takes n x height x width, or n x height x width x 3, for pictures. */
    public static Optional<PictureSizes> of(List<Long> sizes) {
        boolean grey = sizes.size() == 3;
        boolean colour = sizes.size() == 4 && sizes.getLast() == 3;
        if (!grey && !colour) {
            return Optional.empty();
        }
        return Optional.of(
                new PictureSizes(sizes.get(1).intValue(), sizes.get(2).intValue(), grey ? 1 : 3));
    }

    int values() {
        return height * width * channels;
    }

    public Images images(Points points) {
        return new Images(points, width, height, channels);
    }
}

package reeb.api.data;

/**
 * A small picture for each row: unsigned bytes, row-major, channels interleaved.
 *
 * @param pixels n x (height * width * channels) bytes
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for grey, 3 for red, green and blue
 */
public record Images(Points pixels, int width, int height, int channels) {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException where the pixels are not bytes or do not have these sizes
     */
    public Images {
        if (pixels.precision() != Points.Precision.BYTE
                || (channels != 1 && channels != 3)
                || pixels.columns() != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
            throw new IllegalArgumentException(
                    pixels + " are not images of " + width + " x " + height + " x " + channels + " bytes");
        }
    }

    /**
     * Replaces the pictures by others of the same size.
     *
     * @param other m x (height * width * channels) bytes
     * @return these pictures
     */
    public Images with(Points other) {
        return new Images(other, width, height, channels);
    }
}

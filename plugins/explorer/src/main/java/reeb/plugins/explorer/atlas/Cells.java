package reeb.plugins.explorer.atlas;

import reeb.api.data.Images;

/** Pictures in square cells as large as their longer side, in the middle. */
final class Cells {
    private final Reduction pictures;
    private final int channels;
    private final int side;
    private final int step;

    /**
     * Finds the size.
     *
     * @param mostPixels of the longer side of a picture; larger ones are scaled down
     * @param step between the shades that pixels are rounded to, a divisor of 255; 1 keeps all shades
     */
    Cells(Images images, int mostPixels, int step) {
        this.step = step;
        this.pictures = Reduction.of(images, mostPixels);
        this.channels = images.channels();
        this.side = Math.max(pictures.width(), pictures.height());
    }

    int width() {
        return pictures.width();
    }

    int height() {
        return pictures.height();
    }

    int channels() {
        return channels;
    }

    /** Gives the pixels of a cell each way. */
    int side() {
        return side;
    }

    /**
     * Draws the picture of a row into pixels that lie line by line, channels interleaved.
     *
     * @param left of the cell
     * @param across pixels of a line of what is drawn into
     */
    void draw(int row, byte[] pixels, int left, int across) {
        byte[] picture = rounded(pictures.picture(row));
        int line = width() * channels;
        int x = left + (side - width()) / 2;
        int top = (side - height()) / 2;
        for (int y = 0; y < height(); y++) {
            System.arraycopy(picture, y * line, pixels, ((top + y) * across + x) * channels, line);
        }
    }

    private byte[] rounded(byte[] picture) {
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (((picture[i] & 0xff) + step / 2) / step * step);
        }
        return picture;
    }
}

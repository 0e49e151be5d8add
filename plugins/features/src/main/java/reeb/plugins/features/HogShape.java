package reeb.plugins.features;

import reeb.api.data.Images;
import reeb.api.problem.InputException;

/**
 * How images are divided into cells and blocks.
 *
 * @param cellHeight in pixels
 * @param cellWidth in pixels
 * @param cellsDown whole cells from top to bottom
 * @param cellsAcross whole cells from left to right
 * @param block cells along each side of a block
 * @param orientations bins of a cell
 */
record HogShape(int cellHeight, int cellWidth, int cellsDown, int cellsAcross, int block, int orientations) {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    /** Divides images, which must have room for a block. */
    static HogShape of(Images images, Hog hog) {
        int high = hog.cell().getFirst();
        int wide = hog.cell().getLast();
        int down = images.height() / high;
        int across = images.width() / wide;
        if (down < hog.block() || across < hog.block()) {
            throw new InputException("hog: images of " + images.width() + " x " + images.height()
                    + " pixels (width x height) hold " + across + " x " + down + " cells of " + wide + " x " + high
                    + " pixels but a block needs " + hog.block() + " x " + hog.block()
                    + "; give a smaller 'cell' or 'block'");
        }
        return new HogShape(high, wide, down, across, hog.block(), hog.orientations());
    }

    /** Counts the values of all images, if an array can hold them. */
    int size(int images) {
        double size = (double) blocksDown() * blocksAcross() * block * block * orientations * Math.max(1, images);
        double cells = (double) cellsDown * cellsAcross * orientations;
        if (size > LARGEST_ARRAY || cells > LARGEST_ARRAY) {
            throw new InputException("hog: " + images + " images with " + blocksDown() + " x " + blocksAcross()
                    + " blocks are too many values to be held in memory; give a larger 'cell' or take fewer rows");
        }
        return images * values();
    }

    /** Counts the values of an image. */
    int values() {
        return blocksDown() * blocksAcross() * block * block * orientations;
    }

    /** Counts the positions of a block from top to bottom. */
    int blocksDown() {
        return cellsDown - block + 1;
    }

    /** Counts the positions of a block from left to right. */
    int blocksAcross() {
        return cellsAcross - block + 1;
    }
}

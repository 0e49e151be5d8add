package reeb.plugins.sources.pictures;

/** How a picture is to be turned to be seen as it was taken: the values 1 to 8 of EXIF, in turn (CIPA DC-008, 4.6.4). */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    QUARTER_TURN(true, false, true),
    TRANSVERSED(true, true, true),
    THREE_QUARTER_TURN(true, true, false);

    private final boolean swaps;
    private final boolean fromRight;
    private final boolean fromBottom;

    /**
     * Says where the pixels come from.
     *
     * @param swaps whether the columns that are seen are the rows that are stored
     * @param fromRight whether stored columns are counted from the right
     * @param fromBottom whether stored rows are counted from the bottom
     */
    Orientation(boolean swaps, boolean fromRight, boolean fromBottom) {
        this.swaps = swaps;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Gives that of a value of EXIF; values that mean nothing turn nothing. */
    static Orientation of(int value) {
        return value < 1 || value > values().length ? UPRIGHT : values()[value - 1];
    }

    /** Tells whether width and height change places. */
    boolean swaps() {
        return swaps;
    }

    /** Gives the stored column of the pixel that is seen at x and y, of a picture that is stored so wide. */
    int column(int x, int y, int width) {
        int column = swaps ? y : x;
        return fromRight ? width - 1 - column : column;
    }

    /** Gives the stored row of the pixel that is seen at x and y, of a picture that is stored so high. */
    int row(int x, int y, int height) {
        int row = swaps ? x : y;
        return fromBottom ? height - 1 - row : row;
    }
}

package reeb.plugins.explorer.atlas;

/**
 * How cells lie on pages: side by side, line by line, page by page.
 *
 * @param cells how many, at least 1
 * @param side pixels of a cell each way
 * @param across cells in a line of a page, and lines on a full page
 */
record Sheet(int cells, int side, int across) {
    /** Of a page each way: small enough for some pages to be shown while others arrive, and for threads to share them. */
    private static final int MOST_PIXELS = 2048;

    /** Fills pages of at most {@link #MOST_PIXELS} each way; a page alone is no larger than it need be. */
    static Sheet of(int cells, int side) {
        int square = (int) Math.ceil(Math.sqrt(cells));
        return new Sheet(cells, side, Math.min(MOST_PIXELS / side, square));
    }

    int pages() {
        return Math.ceilDiv(cells, across * across);
    }

    /** Gives the pixels of a line of a page. */
    int width() {
        return across * side;
    }

    /** Counts the lines of cells of a page, of which the last page has as many as it needs. */
    int lines(int page) {
        return Math.min(across, Math.ceilDiv(cells - first(page), across));
    }

    /** Tells which cell a page begins with. */
    int first(int page) {
        return page * across * across;
    }
}

package reeb.plugins.figures.drawing;

import reeb.api.About;

/** The colours of paper and ink, as {@code 0xRRGGBB}. */
public enum Theme {
    /** Dark ink on white. */
    @About("Dark ink on white.")
    LIGHT(0xffffff, 0x1c2430, 0x5b6675, 0x56627a, 0xffffff),
    /** Pale ink on near black. */
    @About("Pale ink on near black.")
    DARK(0x12161d, 0xeef2f7, 0xa3afbf, 0x8fa0ba, 0x39424f);

    private final int paper;
    private final int ink;
    private final int faintInk;
    private final int edge;
    private final int rim;

    Theme(int paper, int ink, int faintInk, int edge, int rim) {
        this.paper = paper;
        this.ink = ink;
        this.faintInk = faintInk;
        this.edge = edge;
        this.rim = rim;
    }

    public int paper() {
        return paper;
    }

    public int ink() {
        return ink;
    }

    public int faintInk() {
        return faintInk;
    }

    public int edge() {
        return edge;
    }

    /** Around nodes. */
    public int rim() {
        return rim;
    }
}

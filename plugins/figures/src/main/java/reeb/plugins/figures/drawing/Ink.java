package reeb.plugins.figures.drawing;

/** The colour of text on a coloured ground. */
public final class Ink {
    private static final int DARK = 0x10151c;
    private static final int PALE = 0xffffff;

    private Ink() {}

    /** Gives dark or pale, whichever is read more easily, by the relative luminance of WCAG 2.2. */
    public static int on(int ground) {
        double luminance = 0.2126 * linear(ground >> 16) + 0.7152 * linear(ground >> 8) + 0.0722 * linear(ground);
        return luminance > 0.179 ? DARK : PALE;
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

package reeb.plugins.figures.drawing;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Range;
import reeb.api.problem.InputException;

/**
 * Size and resolution of a picture: a parameter of all figures with words.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels in an inch of paper; none where the picture is for screens
 */
public record Page(
        @About("Width in pixels.") @Default("1600") @Range(min = 320, max = 10_000)
        int width,

        @About("Height in pixels.") @Default("1200") @Range(min = 240, max = 10_000)
        int height,

        @About(
                "Pixels in an inch of paper: the files print at that size, with texts of about 7 points; default: texts grow with"
                        + " the picture.")
        @Range(min = 36, max = 2400)
        Optional<Integer> dpi) {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1200;
    private static final double USUAL_DPI = 200;
    /** How much larger than usual texts may be beside the rest of a picture, so that they leave it some room. */
    private static final double MOST = 2;

    private static final long MOST_PIXELS = 50_000_000;

    /**
     * Checks the size.
     *
     * @throws InputException where it has too many pixels
     */
    public Page {
        if ((long) width * height > MOST_PIXELS) {
            throw new InputException("width, height: " + width + " x " + height + " are more than 50 million pixels;"
                    + " an SVG can be enlarged at will");
        }
    }

    /** Gives the pixels of an inch, for files that always have a size on paper. */
    public double pixelsPerInch() {
        return dpi.map(Integer::doubleValue).orElse(USUAL_DPI);
    }

    /** Gives the pixels of a length of 1 that is meant for a picture of 1600 x 1200, or for its 8 x 6 inches on paper. */
    double unit() {
        double usual = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
        return dpi.map(pixels -> Math.min(pixels / USUAL_DPI, MOST * usual)).orElse(usual);
    }
}

package reeb.plugins.figures;

import java.util.Locale;
import reeb.api.About;

/** Files that a picture comes as. */
public enum Format {
    /** Pixels. */
    @About("Pixels, for every program.")
    PNG,
    /** Shapes. */
    @About("Shapes, for papers and for browsers, which show a node's values under the pointer.")
    SVG;

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}

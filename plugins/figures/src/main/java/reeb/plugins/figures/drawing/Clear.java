package reeb.plugins.figures.drawing;

import reeb.api.About;

/** Which pixels of a picture let through what is below it. */
public enum Clear {
    /** None. */
    @About("None: pictures cover what is below them.")
    NONE,
    /** Dark ones. */
    @About("The darker the more, as for digits that are light on black.")
    DARK,
    /** Light ones. */
    @About("The lighter the more, as for drawings on white paper.")
    LIGHT;

    /** Tells how much a pixel covers, from 0 to 255, by how light it is, from 0 to 255. */
    int cover(int light) {
        return switch (this) {
            case NONE -> 255;
            case DARK -> light;
            case LIGHT -> 255 - light;
        };
    }
}

package reeb.plugins.figures.film;

import reeb.api.About;

/** Which part of the plane a film shows. */
public enum FilmRange {
    /** What the rows take up at the time. */
    @About("What the rows take up at the time: a map that grows fills the picture from the start.")
    FOLLOWING,
    /** What they take up in the end. */
    @About("What the rows take up in the end: shows how a map grows; rows outside are cut off meanwhile.")
    FINAL
}

package reeb.plugins.figures.rows;

/**
 * A part of the plane.
 *
 * @param across along the first axis
 * @param up along the second
 */
public record Window(Extent across, Extent up) {}

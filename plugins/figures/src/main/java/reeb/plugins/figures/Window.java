package reeb.plugins.figures;

/**
 * A part of the plane.
 *
 * @param across along the first axis
 * @param up along the second
 */
record Window(Extent across, Extent up) {}

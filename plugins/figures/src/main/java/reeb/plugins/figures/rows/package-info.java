/** Pictures of rows: scatter, images, grids, arrows. */
@NullMarked
package reeb.plugins.figures.rows;

import org.jspecify.annotations.NullMarked;

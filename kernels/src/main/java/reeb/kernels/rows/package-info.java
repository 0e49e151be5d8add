/** Reads rows of points, centred, rounded, or as directions, and packs them into panels. */
@NullMarked
package reeb.kernels.rows;

import org.jspecify.annotations.NullMarked;

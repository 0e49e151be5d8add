/** Distances between rows, exact and rounded, with bounds on what rounding may change. */
@NullMarked
package reeb.kernels.distances;

import org.jspecify.annotations.NullMarked;

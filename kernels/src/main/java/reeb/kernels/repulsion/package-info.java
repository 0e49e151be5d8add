/** Sums over all pairs of a map, exact and through a grid by Fourier transforms. */
@NullMarked
package reeb.kernels.repulsion;

import org.jspecify.annotations.NullMarked;

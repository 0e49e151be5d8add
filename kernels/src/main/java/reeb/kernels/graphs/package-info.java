/** Sparse graphs of rows and their components. */
@NullMarked
package reeb.kernels.graphs;

import org.jspecify.annotations.NullMarked;

/** How nearest rows are found: candidates by rounded products, ranked by exact distances. */
@NullMarked
package reeb.kernels.neighbors.nearest;

import org.jspecify.annotations.NullMarked;

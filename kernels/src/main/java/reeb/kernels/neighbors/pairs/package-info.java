/** How rows within a radius are found: limits of rounded products, and exact tests between them. */
@NullMarked
package reeb.kernels.neighbors.pairs;

import org.jspecify.annotations.NullMarked;

/** Assignment of rows to the cells of a grid at least cost. */
@NullMarked
package reeb.kernels.assignment;

import org.jspecify.annotations.NullMarked;

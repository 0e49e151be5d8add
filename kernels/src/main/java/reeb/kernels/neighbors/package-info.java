/** Searches for rows within a radius and for nearest rows: the doors to the packages beneath. */
@NullMarked
package reeb.kernels.neighbors;

import org.jspecify.annotations.NullMarked;

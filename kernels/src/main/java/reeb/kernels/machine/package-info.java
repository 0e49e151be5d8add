/** The one place that chooses, for each loop, between vectors and plain form. */
@NullMarked
package reeb.kernels.machine;

import org.jspecify.annotations.NullMarked;

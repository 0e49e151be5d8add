/** Contracts of the loops in which kernels spend their time, and the arrays that these pass through. */
@NullMarked
package reeb.kernels.loops;

import org.jspecify.annotations.NullMarked;

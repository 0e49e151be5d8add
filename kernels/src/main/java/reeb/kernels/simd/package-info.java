/** The tiles on the machine's vectors. The only package that needs the module {@code jdk.incubator.vector}. */
@NullMarked
package reeb.kernels.simd;

import org.jspecify.annotations.NullMarked;

/** Gets kernels compiled ahead of their use. */
@NullMarked
package reeb.kernels.warmup;

import org.jspecify.annotations.NullMarked;

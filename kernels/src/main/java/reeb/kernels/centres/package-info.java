/** Rows and few places amid them: which centre is nearest to each row, means of rows, and first centres. */
@NullMarked
package reeb.kernels.centres;

import org.jspecify.annotations.NullMarked;

/** An index of neighbours for queries by rows that are not in it. */
@NullMarked
package reeb.kernels.index;

import org.jspecify.annotations.NullMarked;

/** How wide the vectors of this process are, and how it comes to have any. */
@NullMarked
package reeb.kernels.width;

import org.jspecify.annotations.NullMarked;

/** Ward's tree without a matrix of distances. */
@NullMarked
package reeb.kernels.ward;

import org.jspecify.annotations.NullMarked;

/** Covariance, eigenvectors, projections and Cholesky factors. */
@NullMarked
package reeb.kernels.linear;

import org.jspecify.annotations.NullMarked;

/** SIMD numerics: distance tiles, covariance, eigenvectors. Each has a plain twin that it equals. */
@NullMarked
package reeb.kernels;

import org.jspecify.annotations.NullMarked;

/** Eigenvectors of graph Laplacians. */
@NullMarked
package reeb.kernels.spectral;

import org.jspecify.annotations.NullMarked;

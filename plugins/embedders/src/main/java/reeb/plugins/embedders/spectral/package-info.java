/** Laplacian eigenmaps and locally linear embedding. */
@NullMarked
package reeb.plugins.embedders.spectral;

import org.jspecify.annotations.NullMarked;

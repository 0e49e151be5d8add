/** Approximate nearest neighbours: random-projection trees, nearest-neighbour descent, and the recall of a sample. */
@NullMarked
package reeb.kernels.approximate;

import org.jspecify.annotations.NullMarked;

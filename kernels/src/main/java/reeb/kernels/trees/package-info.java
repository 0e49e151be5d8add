/** Minimum spanning trees of mutual reachability distances, by Boruvka's method. */
@NullMarked
package reeb.kernels.trees;

import org.jspecify.annotations.NullMarked;

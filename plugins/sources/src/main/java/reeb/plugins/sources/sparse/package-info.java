/** Sparse rows, matrices and lists of edges. */
@NullMarked
package reeb.plugins.sources.sparse;

import org.jspecify.annotations.NullMarked;

/** What rules out most pairs of rows ahead of any search: boxes of a k-d tree, projections. */
@NullMarked
package reeb.kernels.neighbors.filters;

import org.jspecify.annotations.NullMarked;

/** Communities of weighted graphs: groups of nodes with more weight among them than to others. */
@NullMarked
package reeb.kernels.communities;

import org.jspecify.annotations.NullMarked;

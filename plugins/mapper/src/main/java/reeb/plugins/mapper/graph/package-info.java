/** Mapper itself: patches are clustered and the nerve of the clusters is the graph. */
@NullMarked
package reeb.plugins.mapper.graph;

import org.jspecify.annotations.NullMarked;

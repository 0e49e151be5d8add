/** Graphs made of graphs: communities, marked nodes. */
@NullMarked
package reeb.plugins.mapper.transforms;

import org.jspecify.annotations.NullMarked;

/** Pictures of graphs. */
@NullMarked
package reeb.plugins.figures.graph;

import org.jspecify.annotations.NullMarked;

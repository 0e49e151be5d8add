/** Figures of graphs and of their nodes. */
@NullMarked
package reeb.plugins.mapper.measures;

import org.jspecify.annotations.NullMarked;

/** Rows in the cells of a grid. */
@NullMarked
package reeb.plugins.embedders.grid;

import org.jspecify.annotations.NullMarked;

/** Finds nodes and rows of a graph by conditions. */
@NullMarked
package reeb.toolkit.query;

import org.jspecify.annotations.NullMarked;

/** Finds nodes and rows of a graph by conditions. */
@NullMarked
package reeb.runtime.query;

import org.jspecify.annotations.NullMarked;

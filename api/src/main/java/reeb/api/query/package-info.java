/** Finds nodes and rows of a graph by conditions. */
@NullMarked
package reeb.api.query;

import org.jspecify.annotations.NullMarked;

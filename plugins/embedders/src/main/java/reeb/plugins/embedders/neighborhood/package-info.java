/** Graphs of neighbours as results of their own: n x n sparse rows. */
@NullMarked
package reeb.plugins.embedders.neighborhood;

import org.jspecify.annotations.NullMarked;

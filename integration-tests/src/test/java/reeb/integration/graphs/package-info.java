/** Graphs in files: written, edited elsewhere, and read back. */
@NullMarked
package reeb.integration.graphs;

import org.jspecify.annotations.NullMarked;

/** Mapper graphs, the ledger of their rows, and how their nodes are coloured. */
@NullMarked
package reeb.api.graph;

import org.jspecify.annotations.NullMarked;

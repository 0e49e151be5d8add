/** What graphs that are built again and again with other parameters have in common: pairs of near rows, places of nodes. */
@NullMarked
package reeb.runtime.live;

import org.jspecify.annotations.NullMarked;

/** What all embedders share: maps as rows, starts, snapshots, out-of-sample placement, warnings of collapse. */
@NullMarked
package reeb.plugins.embedders.map;

import org.jspecify.annotations.NullMarked;

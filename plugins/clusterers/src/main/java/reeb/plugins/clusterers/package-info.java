/** Clusterers: ways to group rows. */
@NullMarked
package reeb.plugins.clusterers;

import org.jspecify.annotations.NullMarked;

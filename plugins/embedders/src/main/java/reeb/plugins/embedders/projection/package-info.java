/** Random projections. */
@NullMarked
package reeb.plugins.embedders.projection;

import org.jspecify.annotations.NullMarked;

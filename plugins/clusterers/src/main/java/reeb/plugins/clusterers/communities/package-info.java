/** Communities of graphs of neighbours. */
@NullMarked
package reeb.plugins.clusterers.communities;

import org.jspecify.annotations.NullMarked;

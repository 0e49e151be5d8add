/** Ways to find the nearest rows. */
@NullMarked
package reeb.plugins.neighbors;

import org.jspecify.annotations.NullMarked;

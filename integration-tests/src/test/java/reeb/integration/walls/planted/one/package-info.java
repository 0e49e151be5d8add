/** One half of a circle of packages. */
@NullMarked
package reeb.integration.walls.planted.one;

import org.jspecify.annotations.NullMarked;

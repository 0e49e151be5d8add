/** The other half. */
@NullMarked
package reeb.integration.walls.planted.two;

import org.jspecify.annotations.NullMarked;

/** Rows of numbers, objects and pictures, as people write them, and what models say of them. */
@NullMarked
package reeb.server.predict.rows;

import org.jspecify.annotations.NullMarked;

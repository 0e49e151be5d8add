/** JSON with the place of every value, read strictly and within bounds. */
@NullMarked
package reeb.runtime.json;

import org.jspecify.annotations.NullMarked;

/** Parts that tell more of the rows, or keep fewer of them, and leave their features alone. */
@NullMarked
package reeb.api.columns;

import org.jspecify.annotations.NullMarked;

/** Parts that tell more of the rows and leave their features alone. */
@NullMarked
package reeb.api.columns;

import org.jspecify.annotations.NullMarked;

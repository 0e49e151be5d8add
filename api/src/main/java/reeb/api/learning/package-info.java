/** Parts that learn from rows and treat others by what they have learned. */
@NullMarked
package reeb.api.learning;

import org.jspecify.annotations.NullMarked;

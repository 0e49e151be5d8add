/** What values become rows of numbers and columns. */
@NullMarked
package reeb.plugins.tables.values;

import org.jspecify.annotations.NullMarked;

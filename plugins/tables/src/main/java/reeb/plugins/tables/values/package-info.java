/** What values become rows of numbers and columns, and what is done where there is none or an invalid one. */
@NullMarked
package reeb.plugins.tables.values;

import org.jspecify.annotations.NullMarked;

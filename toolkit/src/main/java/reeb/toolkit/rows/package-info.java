/** Rows as sources give them: which stay, what is done where a feature is missing, and what is said of the features. */
@NullMarked
package reeb.toolkit.rows;

import org.jspecify.annotations.NullMarked;

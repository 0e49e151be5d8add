/** Tables as sources give them: which of a data set's features are known by name. */
@NullMarked
package reeb.toolkit.tables;

import org.jspecify.annotations.NullMarked;

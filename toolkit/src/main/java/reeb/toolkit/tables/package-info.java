/** Tables as sources give them: which features are known by name, how dates and texts are written, what is missing or refused. */
@NullMarked
package reeb.toolkit.tables;

import org.jspecify.annotations.NullMarked;

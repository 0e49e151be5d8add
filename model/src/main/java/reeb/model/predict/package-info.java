/** The nodes of rows that a model has not seen. */
@NullMarked
package reeb.model.predict;

import org.jspecify.annotations.NullMarked;

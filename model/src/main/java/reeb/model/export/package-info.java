/** Makes a model of a finished run. */
@NullMarked
package reeb.model.export;

import org.jspecify.annotations.NullMarked;

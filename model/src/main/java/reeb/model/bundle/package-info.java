/** The file that a model is: an archive of matrices with a record of what they are. */
@NullMarked
package reeb.model.bundle;

import org.jspecify.annotations.NullMarked;

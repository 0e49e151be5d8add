/** Archives of files that were stored as they are: runs that were packed, and model files. */
@NullMarked
package reeb.runtime.archive;

import org.jspecify.annotations.NullMarked;

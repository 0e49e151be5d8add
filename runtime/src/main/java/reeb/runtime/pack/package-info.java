/** Runs in one file, to be asked elsewhere. */
@NullMarked
package reeb.runtime.pack;

import org.jspecify.annotations.NullMarked;

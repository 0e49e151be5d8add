/** Fingerprints of texts, files and folders. */
@NullMarked
package reeb.runtime.hash;

import org.jspecify.annotations.NullMarked;

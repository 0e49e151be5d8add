/** Everything that opens files for writing and removes folders: never through a link, and only what this program made. */
@NullMarked
package reeb.runtime.files;

import org.jspecify.annotations.NullMarked;

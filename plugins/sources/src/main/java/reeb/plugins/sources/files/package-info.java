/** Archives of files, checked before they are read. */
@NullMarked
package reeb.plugins.sources.files;

import org.jspecify.annotations.NullMarked;

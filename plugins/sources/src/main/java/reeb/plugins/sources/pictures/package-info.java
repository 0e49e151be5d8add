/** Folders and archives of images. */
@NullMarked
package reeb.plugins.sources.pictures;

import org.jspecify.annotations.NullMarked;

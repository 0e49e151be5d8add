/** Pictures of rows side by side in cells of pages, as PNG. */
@NullMarked
package reeb.plugins.explorer.atlas;

import org.jspecify.annotations.NullMarked;

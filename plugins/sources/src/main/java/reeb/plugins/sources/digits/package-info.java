/** Draws handwritten-looking digits. */
@NullMarked
package reeb.plugins.sources.digits;

import org.jspecify.annotations.NullMarked;

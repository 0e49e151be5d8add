/** A drawing as a list of marks, with its page, colours and typeface, before any file format. */
@NullMarked
package reeb.plugins.figures.drawing;

import org.jspecify.annotations.NullMarked;

/** What stands around a picture: title, caption, legend, axes. */
@NullMarked
package reeb.plugins.figures.page;

import org.jspecify.annotations.NullMarked;

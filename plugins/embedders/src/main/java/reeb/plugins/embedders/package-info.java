/** Maps of points and graphs in one, two or three dimensions. */
@NullMarked
package reeb.plugins.embedders;

import org.jspecify.annotations.NullMarked;

/** Multidimensional scaling and Isomap. */
@NullMarked
package reeb.plugins.embedders.scaling;

import org.jspecify.annotations.NullMarked;

/** Layouts, which place the nodes of a graph in the plane. */
@NullMarked
package reeb.plugins.layouts;

import org.jspecify.annotations.NullMarked;

/** Pictures: layouts that place the nodes of a graph, and drawings of it as PNG, SVG and PDF. */
@NullMarked
package reeb.plugins.figures;

import org.jspecify.annotations.NullMarked;

/** Pictures of graphs, rows and figures as PNG, SVG and PDF, and films. */
@NullMarked
package reeb.plugins.figures;

import org.jspecify.annotations.NullMarked;

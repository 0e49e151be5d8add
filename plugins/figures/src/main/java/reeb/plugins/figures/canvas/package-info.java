/** Drawings as PNG, SVG and PDF. */
@NullMarked
package reeb.plugins.figures.canvas;

import org.jspecify.annotations.NullMarked;

/** Pictures of figures: curves, bars, heat maps, persistence. */
@NullMarked
package reeb.plugins.figures.charts;

import org.jspecify.annotations.NullMarked;

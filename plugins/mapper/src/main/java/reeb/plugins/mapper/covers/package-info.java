/** Covers: cubes, balls, nearest rows, and what splits their cells. */
@NullMarked
package reeb.plugins.mapper.covers;

import org.jspecify.annotations.NullMarked;

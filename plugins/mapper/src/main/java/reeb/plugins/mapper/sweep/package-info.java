/** Mapper at many settings, and how stable its graphs are. */
@NullMarked
package reeb.plugins.mapper.sweep;

import org.jspecify.annotations.NullMarked;

/** Lenses: filter values through which Mapper looks at points. */
@NullMarked
package reeb.plugins.lenses;

import org.jspecify.annotations.NullMarked;

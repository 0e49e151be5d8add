/** Statistics of a selection of rows against all others. */
@NullMarked
package reeb.runtime.statistics;

import org.jspecify.annotations.NullMarked;

/** Two graphs of the same rows: what became of the nodes of one in the other. */
@NullMarked
package reeb.runtime.comparison;

import org.jspecify.annotations.NullMarked;

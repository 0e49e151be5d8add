/** How parts learn from rows and treat them: all at once, or block by block, where results lie in files and not in the heap. */
@NullMarked
package reeb.runtime.spread;

import org.jspecify.annotations.NullMarked;

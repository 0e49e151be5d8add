/** Runs workflows: keys, order, threads, seeds, progress, cancellation, run folders. */
@NullMarked
package reeb.runtime.engine;

import org.jspecify.annotations.NullMarked;

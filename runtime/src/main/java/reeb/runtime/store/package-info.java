/** The cache of step results: content-addressed, checked, bounded. */
@NullMarked
package reeb.runtime.store;

import org.jspecify.annotations.NullMarked;

/** A run in the browser: the pages that it has or that are made of its results, and its files. */
@NullMarked
package reeb.server.explore;

import org.jspecify.annotations.NullMarked;

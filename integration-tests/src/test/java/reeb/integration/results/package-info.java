/** Results held against what other tools give of the same data. */
@NullMarked
package reeb.integration.results;

import org.jspecify.annotations.NullMarked;

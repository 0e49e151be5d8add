/** What flows between steps: immutable values in which row i is the same sample everywhere. */
@NullMarked
package reeb.api.data;

import org.jspecify.annotations.NullMarked;

/** Tables of delimited text, such as CSV: what their columns are, and what is said of those that are not as they should be. */
@NullMarked
package reeb.delimited;

import org.jspecify.annotations.NullMarked;

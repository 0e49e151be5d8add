/** Numbers in other notations, and columns of numbers. */
@NullMarked
package reeb.delimited.values;

import org.jspecify.annotations.NullMarked;

/** Rows that a model is asked for, and what it says of them. */
@NullMarked
package reeb.cli.predict;

import org.jspecify.annotations.NullMarked;

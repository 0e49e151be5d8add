/** What {@code reeb compare} prints and writes. */
@NullMarked
package reeb.cli.compare;

import org.jspecify.annotations.NullMarked;

/** A run in the browser, as the command shows it. */
@NullMarked
package reeb.cli.explore;

import org.jspecify.annotations.NullMarked;

/** The command line. */
@NullMarked
package reeb.cli;

import org.jspecify.annotations.NullMarked;

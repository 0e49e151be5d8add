/** The command line. */
@NullMarked
package reeb.runtime.cli;

import org.jspecify.annotations.NullMarked;

/** Commands for another program, in one process that stays. */
@NullMarked
package reeb.cli.engine;

import org.jspecify.annotations.NullMarked;

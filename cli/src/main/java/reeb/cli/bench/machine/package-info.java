/** What the machine can do at most, and how much memory is in use. */
@NullMarked
package reeb.cli.bench.machine;

import org.jspecify.annotations.NullMarked;

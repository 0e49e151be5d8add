/** Models that are asked over HTTP, as the command serves them. */
@NullMarked
package reeb.cli.serve;

import org.jspecify.annotations.NullMarked;

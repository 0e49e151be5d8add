/** What a command is told of where rows are worked on. */
@NullMarked
package reeb.cli.cluster;

import org.jspecify.annotations.NullMarked;

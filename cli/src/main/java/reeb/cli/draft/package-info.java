/** What {@code reeb init} writes for data it has looked at: a workflow that fits them. */
@NullMarked
package reeb.cli.draft;

import org.jspecify.annotations.NullMarked;

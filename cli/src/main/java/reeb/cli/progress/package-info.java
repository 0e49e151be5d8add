/** How a run is shown while it goes on: as lines, as a bar, as events for programs. */
@NullMarked
package reeb.cli.progress;

import org.jspecify.annotations.NullMarked;

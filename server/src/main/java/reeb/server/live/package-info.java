/** Graphs of a run that follow what a person moves on its page. */
@NullMarked
package reeb.server.live;

import org.jspecify.annotations.NullMarked;

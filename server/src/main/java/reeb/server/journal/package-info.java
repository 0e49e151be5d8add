/** The journal of a review as a browser writes it: one line at a time, checked and forced to the disk. */
@NullMarked
package reeb.server.journal;

import org.jspecify.annotations.NullMarked;

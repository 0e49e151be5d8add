/** Where a person begins: samples, earlier runs and data of one's own, and how a run goes on that was begun there. */
@NullMarked
package reeb.server.workbench;

import org.jspecify.annotations.NullMarked;

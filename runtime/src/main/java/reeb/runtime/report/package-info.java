/** Writes the report of a run for people: one page that needs nothing else, neither network nor scripts. */
@NullMarked
package reeb.runtime.report;

import org.jspecify.annotations.NullMarked;

/** A person's review of groups of rows: a journal of edits, and what they make of the groups that were computed. */
@NullMarked
package reeb.toolkit.review;

import org.jspecify.annotations.NullMarked;

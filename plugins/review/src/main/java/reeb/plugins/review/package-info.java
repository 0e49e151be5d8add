/** Groups as a person has edited them: reads the journal of a review and replays it. */
@NullMarked
package reeb.plugins.review;

import org.jspecify.annotations.NullMarked;

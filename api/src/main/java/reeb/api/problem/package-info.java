/** What is wrong with an input, in words for people, and the known names nearest to one that is unknown. */
@NullMarked
package reeb.api.problem;

import org.jspecify.annotations.NullMarked;

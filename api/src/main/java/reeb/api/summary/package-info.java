/** Evaluators that tell what they found as a section, for people: in words, as a table, and as a picture. */
@NullMarked
package reeb.api.summary;

import org.jspecify.annotations.NullMarked;

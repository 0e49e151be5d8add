/** Pictures beside those of a data set: files that somebody sends, and those that its pictures were read from. */
@NullMarked
package reeb.api.pictures;

import org.jspecify.annotations.NullMarked;

/** Pictures that lie in no file. */
@NullMarked
package reeb.api.pictures;

import org.jspecify.annotations.NullMarked;

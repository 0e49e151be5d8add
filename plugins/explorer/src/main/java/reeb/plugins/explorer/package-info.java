/** The page on which a person looks from one result to the other. */
@NullMarked
package reeb.plugins.explorer;

import org.jspecify.annotations.NullMarked;

/** The rows that a model knows: how they are kept, which are nearest to others, which nodes they are in. */
@NullMarked
package reeb.model.known;

import org.jspecify.annotations.NullMarked;

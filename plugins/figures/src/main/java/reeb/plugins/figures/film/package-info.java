/** Films of embeddings on their way. */
@NullMarked
package reeb.plugins.figures.film;

import org.jspecify.annotations.NullMarked;

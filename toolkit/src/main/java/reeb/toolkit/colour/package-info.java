/** What colours of nodes and rows mean: palettes, scales, categories and their legends. */
@NullMarked
package reeb.toolkit.colour;

import org.jspecify.annotations.NullMarked;

/** t-SNE and SG-t-SNE. */
@NullMarked
package reeb.plugins.embedders.tsne;

import org.jspecify.annotations.NullMarked;

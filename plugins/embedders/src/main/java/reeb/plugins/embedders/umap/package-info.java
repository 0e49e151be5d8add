/** UMAP and densMAP. */
@NullMarked
package reeb.plugins.embedders.umap;

import org.jspecify.annotations.NullMarked;

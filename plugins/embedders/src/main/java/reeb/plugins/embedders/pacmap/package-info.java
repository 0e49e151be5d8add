/** PaCMAP. */
@NullMarked
package reeb.plugins.embedders.pacmap;

import org.jspecify.annotations.NullMarked;

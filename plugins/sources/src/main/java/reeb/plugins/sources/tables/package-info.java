/** Tables of delimited text. */
@NullMarked
package reeb.plugins.sources.tables;

import org.jspecify.annotations.NullMarked;

/** Tables whose columns have names and types: files of Parquet and JSON, and what SQL makes of them. */
@NullMarked
package reeb.plugins.tables;

import org.jspecify.annotations.NullMarked;

/** What DuckDB reads, from the connection to the rows of a data set. No other package but its neighbours knows that library. */
@NullMarked
package reeb.plugins.tables.duckdb;

import org.jspecify.annotations.NullMarked;

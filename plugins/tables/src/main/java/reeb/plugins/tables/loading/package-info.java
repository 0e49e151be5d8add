/** From tables to data sets, whoever reads them: which columns are what, and what is said of those that are not as they should be. */
@NullMarked
package reeb.plugins.tables.loading;

import org.jspecify.annotations.NullMarked;

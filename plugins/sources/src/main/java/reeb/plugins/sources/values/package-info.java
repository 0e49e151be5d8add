/** What values become columns, and what is done where there is none or an invalid one. */
@NullMarked
package reeb.plugins.sources.values;

import org.jspecify.annotations.NullMarked;

/** Reads data sets from files, and makes them. */
@NullMarked
package reeb.plugins.sources;

import org.jspecify.annotations.NullMarked;

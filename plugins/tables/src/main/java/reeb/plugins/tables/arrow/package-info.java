/** Files of Arrow, read where they lie. No other package knows the libraries for their form. */
@NullMarked
package reeb.plugins.tables.arrow;

import org.jspecify.annotations.NullMarked;

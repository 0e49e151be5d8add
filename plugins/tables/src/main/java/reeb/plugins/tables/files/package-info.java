/** Files that tables are in, and the parts that read them. */
@NullMarked
package reeb.plugins.tables.files;

import org.jspecify.annotations.NullMarked;

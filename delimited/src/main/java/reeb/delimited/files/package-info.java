/** Opens files that were checked, plain and gzipped, and reads their lines, within limits. */
@NullMarked
package reeb.delimited.files;

import org.jspecify.annotations.NullMarked;

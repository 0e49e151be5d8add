/** Opens files that were checked, plain and gzipped, within limits. */
@NullMarked
package reeb.plugins.sources.files;

import org.jspecify.annotations.NullMarked;

/** Arrays of NumPy and IDX files. */
@NullMarked
package reeb.plugins.sources.arrays;

import org.jspecify.annotations.NullMarked;

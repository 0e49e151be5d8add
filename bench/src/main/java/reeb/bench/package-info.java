/** How fast the kernels are, and which share of the machine's peak that is. */
@NullMarked
package reeb.bench;

import org.jspecify.annotations.NullMarked;

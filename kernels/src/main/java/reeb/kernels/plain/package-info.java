/** The loops without vectors: the same bytes on any machine. */
@NullMarked
package reeb.kernels.plain;

import org.jspecify.annotations.NullMarked;

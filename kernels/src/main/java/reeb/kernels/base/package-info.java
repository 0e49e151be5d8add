/** What all kernels stand on: pieces of work, requests for memory, vectors, sums in one order, sortable keys, scrambled numbers. */
@NullMarked
package reeb.kernels.base;

import org.jspecify.annotations.NullMarked;

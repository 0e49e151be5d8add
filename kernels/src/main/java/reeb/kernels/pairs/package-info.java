/** Pairs of rows within a radius, found by measuring all of them with any rule. */
@NullMarked
package reeb.kernels.pairs;

import org.jspecify.annotations.NullMarked;

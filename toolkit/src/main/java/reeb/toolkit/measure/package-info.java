/** Measures that several kinds of parts share: tables of contingency, scales from samples. */
@NullMarked
package reeb.toolkit.measure;

import org.jspecify.annotations.NullMarked;

/** Data that are drawn from random numbers: as many rows as are wanted, without files. */
@NullMarked
package reeb.plugins.sources.generated;

import org.jspecify.annotations.NullMarked;

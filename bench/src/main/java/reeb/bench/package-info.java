/** How long each kernel takes, on drawn rows; the command {@code reeb bench} measures them and all parts on real data. */
@NullMarked
package reeb.bench;

import org.jspecify.annotations.NullMarked;

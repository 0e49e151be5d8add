/** What a page tells its application, the Java side of {@code wire.ts}: a manifest of JSON and blobs of little-endian numbers. */
@NullMarked
package reeb.plugins.explorer.wire;

import org.jspecify.annotations.NullMarked;

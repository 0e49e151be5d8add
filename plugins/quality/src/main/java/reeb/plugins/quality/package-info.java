@NullMarked
package reeb.plugins.quality;

import org.jspecify.annotations.NullMarked;

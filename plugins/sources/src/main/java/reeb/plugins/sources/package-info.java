@NullMarked
package reeb.plugins.sources;

import org.jspecify.annotations.NullMarked;

@NullMarked
package reeb.plugins.lenses;

import org.jspecify.annotations.NullMarked;

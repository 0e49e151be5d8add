@NullMarked
package reeb.plugins.figures;

import org.jspecify.annotations.NullMarked;

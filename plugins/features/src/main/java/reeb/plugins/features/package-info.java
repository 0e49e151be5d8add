@NullMarked
package reeb.plugins.features;

import org.jspecify.annotations.NullMarked;

@NullMarked
package reeb.plugins.metrics;

import org.jspecify.annotations.NullMarked;

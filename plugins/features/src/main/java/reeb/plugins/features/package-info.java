/** Turns features into other features. */
@NullMarked
package reeb.plugins.features;

import org.jspecify.annotations.NullMarked;

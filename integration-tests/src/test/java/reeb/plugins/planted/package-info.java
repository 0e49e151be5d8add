/** A plugin that breaks a rule. */
@NullMarked
package reeb.plugins.planted;

import org.jspecify.annotations.NullMarked;

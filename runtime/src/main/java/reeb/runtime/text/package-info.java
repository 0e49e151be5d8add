/** Texts that come from elsewhere, made fit to be shown. */
@NullMarked
package reeb.runtime.text;

import org.jspecify.annotations.NullMarked;

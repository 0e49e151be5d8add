/** Texts as files hold them: UTF-8, JSON, colours in the notation of the web. */
@NullMarked
package reeb.toolkit.text;

import org.jspecify.annotations.NullMarked;

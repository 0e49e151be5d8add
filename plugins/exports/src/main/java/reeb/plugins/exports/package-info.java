@NullMarked
package reeb.plugins.exports;

import org.jspecify.annotations.NullMarked;

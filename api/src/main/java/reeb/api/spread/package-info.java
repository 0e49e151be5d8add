/** Parts that work on rows in blocks: what can be done apart, on this machine or on others, and how it is joined. */
@NullMarked
package reeb.api.spread;

import org.jspecify.annotations.NullMarked;

/** Classifiers of Smile, and what they say of rows that they have not seen. No other package knows Smile. */
@NullMarked
package reeb.plugins.models;

import org.jspecify.annotations.NullMarked;

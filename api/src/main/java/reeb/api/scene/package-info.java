/** Several results of one data set, to be shown as one. */
@NullMarked
package reeb.api.scene;

import org.jspecify.annotations.NullMarked;

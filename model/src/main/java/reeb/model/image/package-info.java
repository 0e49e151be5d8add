/** A model as an image of a container: the image of a server, and a layer more. */
@NullMarked
package reeb.model.image;

import org.jspecify.annotations.NullMarked;

/** Tensors in and out, as the Open Inference Protocol (version 2) has them, as JSON and as bytes. */
@NullMarked
package reeb.server.predict.tensors;

import org.jspecify.annotations.NullMarked;

/** Features of images from neural networks, computed by ONNX Runtime. No other package knows that library. */
@NullMarked
package reeb.plugins.onnx;

import org.jspecify.annotations.NullMarked;

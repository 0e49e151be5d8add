package reeb.plugins.onnx;

import reeb.api.About;

/** The order in which a network takes the values of an image. */
public enum TensorLayout {
    /** As the model's file says. */
    @About("As the model's sizes say; where they leave it open, channels first.")
    AUTOMATIC,
    /** Images x channels x height x width. */
    @About("Channel by channel, as PyTorch has it.")
    CHANNELS_FIRST,
    /** Images x height x width x channels. */
    @About("Pixel by pixel, as TensorFlow has it.")
    CHANNELS_LAST
}

package reeb.plugins.onnx;

import java.util.List;
import reeb.api.data.Images;
import reeb.api.problem.InputException;

/** What enters the network for each pixel: computed once for each of the 256 values of each channel. */
final class PixelValues {
    private static final int BYTES = 256;

    private final Images images;
    private final boolean channelsFirst;
    private final float[][] tables;

    PixelValues(Images images, boolean channelsFirst, Onnx onnx) {
        this.images = images;
        this.channelsFirst = channelsFirst;
        this.tables = new float[images.channels()][BYTES];
        for (int channel = 0; channel < tables.length; channel++) {
            double mean = ofChannel("mean", onnx.mean(), channel);
            double deviation = ofChannel("deviation", onnx.deviation(), channel);
            for (int value = 0; value < BYTES; value++) {
                tables[channel][value] = (float) ((value / 255.0 - mean) / deviation);
            }
        }
    }

    private double ofChannel(String parameter, List<Double> values, int channel) {
        int channels = images.channels();
        if (values.size() != 1 && values.size() != channels) {
            throw new InputException(parameter + ": must be one number"
                    + (channels == 1 ? "" : ", or " + channels + ", one for each channel of the images,")
                    + " but there are " + values.size());
        }
        return values.get(values.size() == 1 ? 0 : channel);
    }

    /** Counts the values of an image. */
    int count() {
        return images.pixels().columns();
    }

    /** Gives an image's values in the network's order. */
    void copy(int row, float[] bytes, float[] into, int offset) {
        images.pixels().copyRow(row, bytes, 0);
        int channels = tables.length;
        int area = bytes.length / channels;
        int acrossPixels = channelsFirst ? 1 : channels;
        int acrossChannels = channelsFirst ? area : 1;
        for (int channel = 0; channel < channels; channel++) {
            float[] table = tables[channel];
            int start = offset + channel * acrossChannels;
            for (int pixel = 0; pixel < area; pixel++) {
                into[start + pixel * acrossPixels] = table[(int) bytes[pixel * channels + channel]];
            }
        }
    }
}

package reeb.plugins.onnx;

import java.util.List;
import reeb.api.data.Images;
import reeb.api.problem.InputException;

/** What enters the network for each pixel of a view: computed once for each of the 256 values of each channel. */
final class PixelValues {
    private static final int BYTES = 256;

    private final Images images;
    private final View view;
    private final boolean channelsFirst;
    private final float[][] tables;

    PixelValues(Images images, View view, boolean channelsFirst, Onnx onnx) {
        this.images = images;
        this.view = view;
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

    /** Counts the values that enter the network for an image. */
    int count() {
        return view.area() * images.channels();
    }

    /** Gives the sizes of what enters the network: images of a batch, then those of an image. */
    List<Long> sizes(long batch) {
        long channels = images.channels();
        long height = view.seenHeight();
        long width = view.seenWidth();
        return channelsFirst ? List.of(batch, channels, height, width) : List.of(batch, height, width, channels);
    }

    /** Gives an image's values in the network's order. */
    void copy(int row, float[] bytes, float[] into, int offset) {
        images.pixels().copyRow(row, bytes, 0);
        int channels = tables.length;
        int area = view.area();
        int acrossPixels = channelsFirst ? 1 : channels;
        int acrossChannels = channelsFirst ? area : 1;
        for (int place = 0; place < area; place++) {
            int pixel = view.pixel(place) * channels;
            int start = offset + place * acrossPixels;
            for (int channel = 0; channel < channels; channel++) {
                into[start + channel * acrossChannels] = tables[channel][(int) bytes[pixel + channel]];
            }
        }
    }

    /** Counts the bytes of an image. */
    int bytes() {
        return images.pixels().columns();
    }
}

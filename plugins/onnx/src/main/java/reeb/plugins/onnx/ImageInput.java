package reeb.plugins.onnx;

import java.util.List;
import java.util.stream.Collectors;
import reeb.api.problem.InputException;

/**
 * How a network takes images.
 *
 * @param name of its input
 * @param sizes of the input's four axes, the first that of the images; -1 where any will do
 */
record ImageInput(String name, List<Long> sizes) {
    ImageInput {
        sizes = List.copyOf(sizes);
    }

    /** Tells how many images must come at a time; -1 where any number may. */
    int imagesAtATime() {
        return sizes.getFirst().intValue();
    }

    /**
     * Tells whether the values of a view go channel by channel, or pixel by pixel.
     *
     * @throws InputException where such images do not fit
     */
    boolean channelsFirst(int channels, View view, TensorLayout layout) {
        List<Integer> first = List.of(channels, view.seenHeight(), view.seenWidth());
        List<Integer> last = List.of(view.seenHeight(), view.seenWidth(), channels);
        if (layout != TensorLayout.CHANNELS_LAST && fits(first)) {
            return true;
        }
        if (layout != TensorLayout.CHANNELS_FIRST && fits(last)) {
            return false;
        }
        throw new InputException("onnx: the model takes " + text(sizes) + " values but the images are "
                + text(first.stream().map(Integer::longValue).toList())
                + " (channels, height, width)"
                + (view.margin() > 0 ? " without a margin of " + view.margin() : "")
                + "; give it images of its sizes"
                + (layout == TensorLayout.AUTOMATIC ? "" : ", or leave out 'layout'"));
    }

    private boolean fits(List<Integer> image) {
        for (int axis = 0; axis < image.size(); axis++) {
            long wanted = sizes.get(axis + 1);
            if (wanted >= 0 && wanted != image.get(axis)) {
                return false;
            }
        }
        return true;
    }

    /** Writes sizes such as {@code n x 3 x 32 x 32}; what may be anything is a letter. */
    static String text(List<Long> sizes) {
        String open =
                sizes.stream().map(size -> size < 0 ? "?" : size.toString()).collect(Collectors.joining(" x "));
        return open.startsWith("?") ? "n" + open.substring(1) : open;
    }
}

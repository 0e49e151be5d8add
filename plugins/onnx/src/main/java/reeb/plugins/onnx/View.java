package reeb.plugins.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reeb.api.data.Images;
import reeb.api.problem.InputException;

/**
 * What the network sees of an image: its middle, as it is or mirrored left to right.
 *
 * @param width of the whole image, in pixels
 * @param height of the whole image, in pixels
 * @param margin pixels left out along each of the four sides; less than half of width and height
 * @param mirrored whether left and right are exchanged
 */
record View(int width, int height, int margin, boolean mirrored) {
    /** Gives the views that are asked for, each margin in its turn. */
    static List<View> of(Onnx onnx, Images images) {
        int most = (Math.min(images.width(), images.height()) - 1) / 2;
        List<View> views = new ArrayList<>();
        for (int margin : onnx.margins()) {
            if (margin > most) {
                throw new InputException("margins: images of " + images.width() + " x " + images.height()
                        + " pixels have nothing left without a margin of " + margin + "; take at most " + most);
            }
            Stream.of(false, true)
                    .filter(mirrored -> !mirrored || onnx.mirror())
                    .map(mirrored -> new View(images.width(), images.height(), margin, mirrored))
                    .forEach(views::add);
        }
        return views;
    }

    /** Counts the columns of pixels that are seen. */
    int seenWidth() {
        return width - 2 * margin;
    }

    /** Counts the rows of pixels that are seen. */
    int seenHeight() {
        return height - 2 * margin;
    }

    /** Counts the pixels that are seen. */
    int area() {
        return seenWidth() * seenHeight();
    }

    /** Finds the image's pixel that is seen at some place; both count row by row from 0. */
    int pixel(int place) {
        int column = place % seenWidth();
        int shown = mirrored ? seenWidth() - 1 - column : column;
        return (place / seenWidth() + margin) * width + shown + margin;
    }
}

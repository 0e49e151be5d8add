package reeb.plugins.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * Describes images by what a trained network gives for them: n x m values in single precision, as the model computes them.
 *
 * <p>Described are the rows themselves where they are bytes as many as an image has, such as those of {@code deskew}, else the
 * images that the data set came with. A pixel's value p from 0 to 255 enters the network as (p / 255 - mean) / deviation.
 *
 * <p>What is seen from several sides is told apart better: the network may look at each image several times, also mirrored and
 * without its margins, and the values are averaged (Krizhevsky, Sutskever and Hinton 2012). Each view takes as long as one.
 *
 * <p>The model is a file of the Open Neural Network Exchange (onnx.ai) that holds all its weights, with one input of images in
 * single precision and an output of one vector for each. The same bytes come from any number of threads: each batch is computed
 * by one thread, and batches are cut alike. Processors of another make may round otherwise.
 *
 * @param model the model's file
 * @param dataset the data set that the file belongs to, if any
 * @param output which of the model's outputs is taken
 * @param mean subtracted from the values of each channel, which go from 0 to 1
 * @param deviation what the values of each channel are then divided by
 * @param layout the order of an image's values
 * @param mirror whether each view counts mirrored, too
 * @param margins what is left out around each image, in pixels: a view for each
 * @param batch images that are computed together
 */
@Named("onnx")
@About("Describes images by what a trained neural network gives for them, such as the values before its last layer.")
public record Onnx(
        @About("The model, an .onnx file.") String model,

        @About("The data set known by name in whose folder the model lies; if left out, it is a path like any other.")
        Optional<String> dataset,

        @About("Which output of the model to take; if left out, the first.")
        Optional<String> output,

        @About("What is subtracted from the pixels, which count as 0 to 1: one number, or one for each channel.")
        @Default("0")
        List<Double> mean,

        @About("What the pixels are then divided by: one number, or one for each channel.")
        @Default("1")
        @Range(min = 0, aboveMin = true)
        List<Double> deviation,

        @About("The order in which the model takes the values of an image.") @Default("automatic")
        TensorLayout layout,

        @About("Whether the network also sees each image mirrored left to right; the mean of what it gives counts.")
        @Default("false")
        boolean mirror,

        @About("Pixels left out along all four sides. The network sees each image once for each number, and the mean of"
                + " what it gives counts; other numbers than 0 need a model for images of any size.")
        @Default("0")
        @Range(min = 0)
        List<Integer> margins,

        @About(
                "Images that are computed together by one thread; if left out, as many as have 262,144 values, at most 64,"
                        + " or as many as the model demands. The run can be cancelled between them.")
        @Range(min = 1, max = 1024)
        Optional<Integer> batch)
        implements Transform, RowWise {
    /** Copies the lists. */
    public Onnx {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        margins = List.copyOf(margins);
        if (margins.isEmpty()) {
            throw new InputException("margins: must hold a number for each view; 0 is the whole image");
        }
    }

    @Override
    public List<Path> inputs(Places places) {
        return List.of(dataset.map(name -> places.dataset(name, model))
                .orElseGet(() -> places.file(model, OnnxNetwork.LONGEST_FILE)));
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Images images = images(data);
        try (OnnxNetwork network = OnnxNetwork.open(inputs.getFirst(), run)) {
            return Inference.of(this, network, images).features(run);
        }
    }

    /** Gives the rows where they are drawn like the images, else the images that the data set came with. */
    private static Images images(Dataset data) {
        Images images = data.pictures("onnx");
        if (images.pixels().rows() == 0 || images.pixels().columns() == 0) {
            throw new InputException("onnx: the data set has no rows, or images without pixels; take at least one");
        }
        return images;
    }
}

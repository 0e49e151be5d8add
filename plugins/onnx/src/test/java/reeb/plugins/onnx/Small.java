package reeb.plugins.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;

/** Small parts, models and images for tests. */
final class Small {
    private Small() {}

    /** A part; a batch of 0 is none. */
    static Onnx onnx(
            List<Double> mean, List<Double> deviation, Optional<String> output, TensorLayout layout, int batch) {
        return new Onnx(
                "model.onnx",
                Optional.empty(),
                output,
                mean,
                deviation,
                layout,
                false,
                List.of(0),
                Optional.of(batch).filter(size -> size > 0));
    }

    static Onnx taking(String output) {
        return onnx(List.of(0.0), List.of(1.0), Optional.of(output), TensorLayout.AUTOMATIC, 0);
    }

    static Onnx normalizing(List<Double> mean, List<Double> deviation) {
        return onnx(mean, deviation, Optional.empty(), TensorLayout.AUTOMATIC, 0);
    }

    /** A part that looks several times: mirrored or not, once for each margin. */
    static Onnx looking(String output, boolean mirror, Integer... margins) {
        return new Onnx(
                "model.onnx",
                Optional.empty(),
                Optional.of(output),
                List.of(0.0),
                List.of(1.0),
                TensorLayout.AUTOMATIC,
                mirror,
                List.of(margins),
                Optional.empty());
    }

    static Onnx arranged(TensorLayout layout) {
        return onnx(List.of(0.0), List.of(1.0), Optional.empty(), layout, 0);
    }

    static Onnx inBatches(int batch) {
        return onnx(List.of(0.0), List.of(1.0), Optional.empty(), TensorLayout.AUTOMATIC, batch);
    }

    /** Images whose values count from 0. */
    static Dataset counting(int rows, int height, int width, int channels) {
        byte[] values = new byte[rows * height * width * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) i;
        }
        Points points = Points.of(rows, height * width * channels, values);
        return new Dataset(points, Table.empty(), Optional.of(new Images(points, width, height, channels)));
    }

    /** A grey image that is black but for one pixel, which counts row by row. */
    static Dataset dotted(int height, int width, int pixel, int value) {
        byte[] values = new byte[height * width];
        values[pixel] = (byte) value;
        Points points = Points.of(1, values.length, values);
        return new Dataset(points, Table.empty(), Optional.of(new Images(points, width, height, 1)));
    }

    /** A model that gives the values of the images as they come, also as whole numbers, their roots, and means of channels. */
    static byte[] transparent(int... sizes) {
        return ModelBytes.model(graph -> graph.operator("Flatten", "image", "values")
                .operator("Sqrt", "image", "maps")
                .operator("Flatten", "maps", "roots")
                .operator("ReduceMean", "image", "means", node -> node.attribute("axes", 2, 3))
                .operator("Cast", "values", "whole", node -> node.attribute("to", ModelBytes.LONG))
                .input("image", ModelBytes.FLOAT, sizes)
                .output("values", ModelBytes.FLOAT, -1, -1)
                .output("maps", ModelBytes.FLOAT, -1, -1, -1, -1)
                .output("roots", ModelBytes.FLOAT, -1, -1)
                .output("means", ModelBytes.FLOAT, -1, -1, 1, 1)
                .output("whole", ModelBytes.LONG, -1, -1));
    }

    /** A model that gives the values as they come, of some type. */
    static byte[] flattening(int type, int... sizes) {
        return ModelBytes.model(graph -> graph.operator("Flatten", "image", "values")
                .input("image", type, sizes)
                .output("values", type, -1, -1));
    }

    /** Writes a model into a folder and gives what it makes of images. */
    static Points features(Path folder, Onnx onnx, byte[] model, Dataset data, Run run) {
        try {
            Path file = Files.write(folder.resolve(onnx.model()), model);
            return onnx.transform(data, List.of(file), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package reeb.plugins.onnx;

import java.util.Arrays;
import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * Images on their way through a network, batch by batch.
 *
 * @param network what computes
 * @param output which of its outputs is taken
 * @param views what enters it, one after the other; the mean of what it gives for them counts
 * @param batch images that are computed together
 * @param rows how many images there are
 */
record Inference(OnnxNetwork network, String output, List<PixelValues> views, int batch, int rows) {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int VALUES_OF_A_BATCH = 1 << 18;
    private static final int MOST_IMAGES = 64;

    /** Checks that images, network and parameters fit together. */
    static Inference of(Onnx onnx, OnnxNetwork network, Images images) {
        ImageInput input = network.signature().images();
        List<PixelValues> views = View.of(onnx, images).stream()
                .map(view -> new PixelValues(
                        images, view, input.channelsFirst(images.channels(), view, onnx.layout()), onnx))
                .toList();
        int values = largest(views);
        int batch = batch(onnx, input, values);
        if ((long) batch * values > LARGEST_ARRAY / Float.BYTES) {
            throw new InputException("batch: " + batch + " images of " + values
                    + " values are too many to be computed together; take fewer");
        }
        return new Inference(
                network,
                network.signature().output(onnx.output()),
                views,
                batch,
                images.pixels().rows());
    }

    private static int largest(List<PixelValues> views) {
        return views.stream().mapToInt(PixelValues::count).max().orElseThrow();
    }

    /** A model that demands a number of images gets it; else batches are short, so that a run can be cancelled soon. */
    private static int batch(Onnx onnx, ImageInput input, int values) {
        int demanded = input.imagesAtATime();
        if (demanded > 0 && onnx.batch().orElse(demanded) != demanded) {
            throw new InputException("batch: the model takes " + demanded + " images at a time; leave 'batch' out");
        }
        int modest = Math.clamp(VALUES_OF_A_BATCH / values, 1, MOST_IMAGES);
        return demanded > 0 ? demanded : onnx.batch().orElse(modest);
    }

    /** Computes all features; the first batch tells how many an image has. */
    Points features(Run run) {
        run.reserve(
                (long) Float.BYTES * batch * largest(views) * run.parallelism(),
                "batches of " + batch + " images; give a smaller 'batch'");
        try (Progress progress = run.progress("running the network", rows)) {
            float[] first = batch(0);
            float[] features = room(first.length / Math.min(batch, rows), run);
            put(first, features, 0, progress);
            run.chunks(
                    Math.max(0, rows - batch),
                    batch,
                    (from, _) -> put(batch(batch + from), features, batch + from, progress));
            return Points.of(rows, features.length / rows, features);
        }
    }

    /** Puts a batch in its place. */
    private void put(float[] computed, float[] features, int start, Progress progress) {
        int columns = features.length / rows;
        int count = Math.min(batch, rows - start);
        if (computed.length != count * columns) {
            throw new InputException("output: '" + output + "' gives " + columns
                    + " values for some images and others for others; take one that gives as many for each");
        }
        System.arraycopy(computed, 0, features, start * columns, computed.length);
        progress.advance(count);
    }

    private float[] room(int columns, Run run) {
        long size = (long) rows * columns;
        if (size > LARGEST_ARRAY) {
            throw new InputException("onnx: " + rows + " images with " + columns
                    + " features are too many values to be held in memory; take a sample of the rows");
        }
        run.reserve(Float.BYTES * size, "the features of " + rows + " images; take a sample of the rows");
        return new float[(int) size];
    }

    /** Computes the features of the images from one on: the mean over all views. */
    private float[] batch(int start) {
        float[] sum = batch(start, views.getFirst());
        for (PixelValues view : views.subList(1, views.size())) {
            add(batch(start, view), sum);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= views.size();
        }
        return sum;
    }

    private void add(float[] features, float[] sum) {
        if (features.length != sum.length) {
            throw new InputException(
                    "output: '" + output + "' gives other numbers of values for images with other margins;"
                            + " take one that gives as many for images of any size, or one margin");
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += features[i];
        }
    }

    /** Computes the features of a view of the images from one on; where there are fewer than a batch, black ones fill it up. */
    private float[] batch(int start, PixelValues view) {
        int count = Math.min(batch, rows - start);
        float[] values = new float[batch * view.count()];
        float[] bytes = new float[view.bytes()];
        for (int i = 0; i < count; i++) {
            view.copy(start + i, bytes, values, i * view.count());
        }
        float[] vectors = network.vectors(values, view.sizes(batch), output);
        return finite(Arrays.copyOf(vectors, vectors.length / batch * count), start, count);
    }

    private float[] finite(float[] features, int start, int count) {
        for (int i = 0; i < features.length; i++) {
            if (!Float.isFinite(features[i])) {
                int columns = features.length / count;
                throw new InputException("onnx: the network gives " + features[i] + " for feature " + i % columns
                        + " of row " + (start + i / columns) + " (counted from 0); do 'mean' and 'deviation' suit it?");
            }
        }
        return features;
    }
}

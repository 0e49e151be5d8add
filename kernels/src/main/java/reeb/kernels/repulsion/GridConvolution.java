package reeb.kernels.repulsion;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reeb.api.Run;
import reeb.kernels.loops.Lines;

/**
 * Convolves a real grid with a {@link GridSpectrum}: half of each axis holds values, so that nothing wraps around.
 *
 * <p>The first axis is transformed first, two real lines as one complex one; the last axis is transformed, multiplied and
 * transformed back while it is in the cache. Lines lie side by side in vectors, so only the last axis needs transposing.
 */
final class GridConvolution {
    private final int dimensions;
    private final Fourier fourier;
    private final int length;
    private final int side;
    private final int stride;
    private final int plane;
    private final int spectralPlane;
    private final Lines spectrum;
    private final Queue<Lines> spare = new ConcurrentLinkedQueue<>();

    GridConvolution(int dimensions, Fourier fourier) {
        this.dimensions = dimensions;
        this.fourier = fourier;
        this.length = fourier.length();
        this.side = length / 2;
        this.stride = stride(length);
        this.plane = dimensions == 3 ? side * stride : stride;
        this.spectralPlane = dimensions == 3 ? length * stride : stride;
        int values = dimensions == 1 ? stride : (side + 1) * spectralPlane;
        this.spectrum = new Lines(new float[values], new float[values]);
    }

    /** Gives the floats of a row of the grid: its nodes, and some more so that whole vectors fit. */
    static int stride(int length) {
        return Math.ceilDiv(length / 2, 2 * Lines.WIDTH) * 2 * Lines.WIDTH;
    }

    /** Counts the floats of a grid. */
    static int size(int dimensions, int length) {
        int size = stride(length);
        for (int axis = 1; axis < dimensions; axis++) {
            size = Math.multiplyExact(size, length / 2);
        }
        return size;
    }

    /**
     * Convolves. O(length^dimensions log length).
     *
     * @param charges grids whose sum is convolved, in this order
     * @param kernel the kernel's transform
     * @param potential the result, overwritten
     * @param run this execution
     */
    void convolve(float[][] charges, GridSpectrum kernel, float[] potential, Run run) {
        if (dimensions == 1) {
            Arrays.fill(spectrum.imaginary(), 0);
            Arrays.fill(spectrum.real(), 0);
            for (float[] part : charges) {
                add(part, 0, spectrum.real(), 0, stride);
            }
            lastAxis(kernel, 0, 1);
            System.arraycopy(spectrum.real(), 0, potential, 0, side);
            return;
        }
        int pairs = plane / (2 * Lines.WIDTH);
        run.parallel(pairs, piece -> firstAxis(charges, piece * Lines.WIDTH));
        if (dimensions == 3) {
            run.parallel(side + 1, this::middleAxis);
        }
        int lines = (side + 1) * (dimensions == 3 ? length : 1);
        run.chunks(lines, Lines.WIDTH, (first, end) -> lastAxis(kernel, first, end - first));
        if (dimensions == 3) {
            run.parallel(side + 1, this::middleAxisBack);
        }
        run.parallel(pairs, piece -> firstAxisBack(potential, piece * Lines.WIDTH));
    }

    private Lines borrow() {
        Lines lines = spare.poll();
        return lines == null ? Lines.ofLength(length) : lines;
    }

    private void giveBack(Lines one, Lines other) {
        spare.add(one);
        spare.add(other);
    }

    private static void add(float[] from, int at, float[] to, int place, int count) {
        for (int i = 0; i < count; i++) {
            to[place + i] += from[at + i];
        }
    }

    private void firstAxis(float[][] charges, int offset) {
        Lines lines = borrow();
        Lines other = borrow();
        Arrays.fill(lines.real(), 0);
        Arrays.fill(lines.imaginary(), 0);
        for (float[] part : charges) {
            for (int row = 0; row < side; row++) {
                int from = row * plane + offset;
                add(part, from, lines.real(), row * Lines.WIDTH, Lines.WIDTH);
                add(part, from + plane / 2, lines.imaginary(), row * Lines.WIDTH, Lines.WIDTH);
            }
        }
        Lines done = fourier.transform(lines, other);
        for (int k = 0; k <= side; k++) {
            separate(done, k, offset);
        }
        giveBack(lines, other);
    }

    /** Takes the transforms of two real lines from that of one plus i times the other. */
    private void separate(Lines lines, int k, int offset) {
        float[] real = lines.real();
        float[] imaginary = lines.imaginary();
        int low = k * Lines.WIDTH;
        int high = (length - k) % length * Lines.WIDTH;
        int one = k * spectralPlane + offset;
        int two = one + plane / 2;
        for (int lane = 0; lane < Lines.WIDTH; lane++) {
            spectrum.real()[one + lane] = 0.5f * (real[low + lane] + real[high + lane]);
            spectrum.imaginary()[one + lane] = 0.5f * (imaginary[low + lane] - imaginary[high + lane]);
            spectrum.real()[two + lane] = 0.5f * (imaginary[low + lane] + imaginary[high + lane]);
            spectrum.imaginary()[two + lane] = 0.5f * (real[high + lane] - real[low + lane]);
        }
    }

    private void firstAxisBack(float[] potential, int offset) {
        Lines lines = borrow();
        Lines other = borrow();
        for (int k = 0; k <= side; k++) {
            unite(lines, k, offset);
        }
        Lines done = fourier.transform(lines.swapped(), other.swapped()).swapped();
        for (int row = 0; row < side; row++) {
            int to = row * plane + offset;
            System.arraycopy(done.real(), row * Lines.WIDTH, potential, to, Lines.WIDTH);
            System.arraycopy(done.imaginary(), row * Lines.WIDTH, potential, to + plane / 2, Lines.WIDTH);
        }
        giveBack(lines, other);
    }

    private void unite(Lines lines, int k, int offset) {
        float[] real = lines.real();
        float[] imaginary = lines.imaginary();
        int low = k * Lines.WIDTH;
        int high = (length - k) % length * Lines.WIDTH;
        int one = k * spectralPlane + offset;
        int two = one + plane / 2;
        for (int lane = 0; lane < Lines.WIDTH; lane++) {
            float oneReal = spectrum.real()[one + lane];
            float oneImaginary = spectrum.imaginary()[one + lane];
            float twoReal = spectrum.real()[two + lane];
            float twoImaginary = spectrum.imaginary()[two + lane];
            real[high + lane] = oneReal + twoImaginary;
            imaginary[high + lane] = twoReal - oneImaginary;
            real[low + lane] = oneReal - twoImaginary;
            imaginary[low + lane] = twoReal + oneImaginary;
        }
    }

    private void middleAxis(int k) {
        for (int offset = 0; offset < stride; offset += Lines.WIDTH) {
            Lines lines = borrow();
            Lines other = borrow();
            Arrays.fill(lines.real(), side * Lines.WIDTH, length * Lines.WIDTH, 0);
            Arrays.fill(lines.imaginary(), side * Lines.WIDTH, length * Lines.WIDTH, 0);
            load(lines, k * spectralPlane + offset, side);
            store(fourier.transform(lines, other), k * spectralPlane + offset, length);
            giveBack(lines, other);
        }
    }

    private void middleAxisBack(int k) {
        for (int offset = 0; offset < stride; offset += Lines.WIDTH) {
            Lines lines = borrow();
            Lines other = borrow();
            load(lines, k * spectralPlane + offset, length);
            Lines done = fourier.transform(lines.swapped(), other.swapped()).swapped();
            store(done, k * spectralPlane + offset, side);
            giveBack(lines, other);
        }
    }

    private void load(Lines lines, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(spectrum.real(), from + row * stride, lines.real(), row * Lines.WIDTH, Lines.WIDTH);
            System.arraycopy(
                    spectrum.imaginary(), from + row * stride, lines.imaginary(), row * Lines.WIDTH, Lines.WIDTH);
        }
    }

    private void store(Lines lines, int to, int rows) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(lines.real(), row * Lines.WIDTH, spectrum.real(), to + row * stride, Lines.WIDTH);
            System.arraycopy(
                    lines.imaginary(), row * Lines.WIDTH, spectrum.imaginary(), to + row * stride, Lines.WIDTH);
        }
    }

    private void lastAxis(GridSpectrum kernel, int first, int count) {
        Lines lines = borrow();
        Lines other = borrow();
        Arrays.fill(lines.real(), 0);
        Arrays.fill(lines.imaginary(), 0);
        for (int lane = 0; lane < count; lane++) {
            int from = (first + lane) * stride;
            for (int column = 0; column < side; column++) {
                lines.real()[column * Lines.WIDTH + lane] = spectrum.real()[from + column];
                lines.imaginary()[column * Lines.WIDTH + lane] = spectrum.imaginary()[from + column];
            }
        }
        Lines done = fourier.transform(lines, other);
        kernel.multiply(done, first, count);
        Lines free = done == lines ? other : lines;
        Lines back = fourier.transform(done.swapped(), free.swapped()).swapped();
        for (int lane = 0; lane < count; lane++) {
            int to = (first + lane) * stride;
            for (int column = 0; column < side; column++) {
                spectrum.real()[to + column] = back.real()[column * Lines.WIDTH + lane];
                spectrum.imaginary()[to + column] = back.imaginary()[column * Lines.WIDTH + lane];
            }
        }
        giveBack(lines, other);
    }
}

package reeb.kernels.repulsion;

import reeb.api.Run;
import reeb.kernels.loops.Lines;

/**
 * The transform of an even kernel on a periodic grid, divided by that of the splines that charges are spread and read with.
 *
 * <p>So it interpolates the kernel through the grid's nodes, as the smooth particle-mesh Ewald method does; see Essmann et
 * al., <i>A Smooth Particle Mesh Ewald Method</i>, Journal of Chemical Physics, 1995, section III. The kernel is lowered to
 * be 0 at the far corner, and measured in units of what it falls by until there, since in a small grid it is almost constant
 * and single precision would lose what varies.
 */
final class GridSpectrum {
    /** Kernels that fall by less have units of their own. */
    private static final double SMALL = 1e-6;

    private final int dimensions;
    private final Fourier fourier;
    private final int half;

    /** Values at half of the frequencies of each axis, the last axis fastest. */
    private final float[] values;

    private final double floor;
    private final double unit;

    private GridSpectrum(int dimensions, Fourier fourier, double spacing, GridKernel kernel) {
        this.dimensions = dimensions;
        this.fourier = fourier;
        this.half = fourier.length() / 2 + 1;
        this.values = new float[Math.toIntExact(Math.round(Math.pow(half, dimensions)))];
        double far = dimensions * Math.pow(spacing * (half - 1), 2);
        this.floor = kernel.at(far);
        this.unit = unit(kernel.above(0, far));
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (kernel.above(spacing * spacing * squareOfNode(i), far) / unit);
        }
    }

    /** Gives a power of 2, so that it rounds nothing; none where single precision has room enough. */
    private static double unit(double highest) {
        return highest > SMALL ? 1 : Math.max(Double.MIN_NORMAL, Math.scalb(1.0, Math.getExponent(highest)));
    }

    /**
     * Transforms a kernel. O(length^dimensions log length).
     *
     * @param dimensions 1, 2 or 3
     * @param fourier a transform of the grid's length, which is even
     * @param spacing between nodes
     * @param kernel the potential
     * @param run this execution
     */
    static GridSpectrum of(int dimensions, Fourier fourier, double spacing, GridKernel kernel, Run run) {
        GridSpectrum spectrum = new GridSpectrum(dimensions, fourier, spacing, kernel);
        int stride = 1;
        for (int axis = 0; axis < dimensions; axis++) {
            spectrum.transform(stride, run);
            stride *= spectrum.half;
        }
        spectrum.divide();
        return spectrum;
    }

    private double squareOfNode(int index) {
        double square = 0;
        for (int left = index; left > 0; left /= half) {
            double step = left % half;
            square += step * step;
        }
        return square;
    }

    /** Transforms along one axis, 32 lines at a time: what is even and real stays so, so two lines make one complex one. */
    private void transform(int stride, Run run) {
        int lines = values.length / half;
        run.chunks(lines, 2 * Lines.WIDTH, (first, end) -> {
            Lines folded = Lines.ofLength(fourier.length());
            for (int lane = 0; lane < Lines.WIDTH; lane++) {
                unfold(first + lane, stride, folded.real(), lane);
                unfold(first + Lines.WIDTH + lane, stride, folded.imaginary(), lane);
            }
            Lines done = fourier.transform(folded, Lines.ofLength(fourier.length()));
            for (int lane = 0; lane < Lines.WIDTH; lane++) {
                store(first + lane, stride, done.real(), lane);
                store(first + Lines.WIDTH + lane, stride, done.imaginary(), lane);
            }
        });
    }

    private int start(int line, int stride) {
        return line / stride * stride * half + line % stride;
    }

    private void unfold(int line, int stride, float[] target, int lane) {
        if (line >= values.length / half) {
            return;
        }
        int start = start(line, stride);
        for (int k = 0; k < fourier.length(); k++) {
            target[k * Lines.WIDTH + lane] = values[start + fold(k) * stride];
        }
    }

    private void store(int line, int stride, float[] source, int lane) {
        if (line >= values.length / half) {
            return;
        }
        int start = start(line, stride);
        for (int k = 0; k < half; k++) {
            values[start + k * stride] = source[k * Lines.WIDTH + lane];
        }
    }

    private void divide() {
        double[] factors = new double[half];
        for (int k = 0; k < half; k++) {
            double spline = (2 + Math.cos(2 * Math.PI * k / fourier.length())) / 3;
            factors[k] = 1 / (spline * spline * fourier.length());
        }
        for (int i = 0; i < values.length; i++) {
            double factor = factors[i % half];
            for (int axis = 1, left = i / half; axis < dimensions; axis++, left /= half) {
                factor *= factors[left % half];
            }
            values[i] *= (float) factor;
        }
    }

    private int fold(int k) {
        return Math.min(k, fourier.length() - k);
    }

    /**
     * Tells what must be added to all convolved values, for each unit of charge.
     *
     * @return the kernel at the far corner
     */
    double floor() {
        return floor;
    }

    /**
     * Tells what convolved values must be multiplied by, before that.
     *
     * @return a power of 2
     */
    double unit() {
        return unit;
    }

    /**
     * Multiplies 16 neighbouring lines along the last axis, transformed, by the spectrum.
     *
     * @param lines overwritten
     * @param first the first one's number: its frequency along the axis before, after that of the axis before that
     * @param count how many there are
     */
    void multiply(Lines lines, int first, int count) {
        float[] real = lines.real();
        float[] imaginary = lines.imaginary();
        float[] factors = new float[Lines.WIDTH * half];
        for (int lane = 0; lane < count; lane++) {
            int start = startOfLine(first + lane);
            for (int k = 0; k < half; k++) {
                factors[k * Lines.WIDTH + lane] = values[start + k];
            }
        }
        for (int k = 0; k < fourier.length(); k++) {
            int from = fold(k) * Lines.WIDTH;
            int to = k * Lines.WIDTH;
            for (int lane = 0; lane < Lines.WIDTH; lane++) {
                real[to + lane] *= factors[from + lane];
                imaginary[to + lane] *= factors[from + lane];
            }
        }
    }

    private int startOfLine(int line) {
        return dimensions < 3 ? line * half : (line / fourier.length() * half + fold(line % fourier.length())) * half;
    }
}

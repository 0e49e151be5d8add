package reeb.plugins.features;

/** Makes images of one size stand upright; for one thread. */
final class Shear {
    private final int width;
    private final int height;
    private final int channels;
    private final double[] ink;
    private double meanX;
    private double meanY;

    /** How far the ink goes aside for each row down. */
    private double slope;

    /** Prepares for images of a size. */
    Shear(int width, int height, int channels) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.ink = new double[width * height];
    }

    /** Writes the upright form of an image, its values from 0 to 255, as bytes from a start on. */
    void apply(float[] image, byte[] into, int start) {
        weigh(image);
        measure();
        for (int row = 0; row < height; row++) {
            double down = row - (height - 1) / 2.0;
            for (int column = 0; column < width; column++) {
                double across = column - (width - 1) / 2.0;
                int pixel = start + (row * width + column) * channels;
                sample(image, meanX + across + slope * down, meanY + down, into, pixel);
            }
        }
    }

    private void weigh(float[] image) {
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += image[pixel * channels + channel];
            }
            ink[pixel] = sum / channels;
        }
    }

    /** Finds the middle of the ink and how it leans; without ink, the image's middle. */
    private void measure() {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            sum += ink[pixel];
            sumX += ink[pixel] * (pixel % width);
            int row = pixel / width;
            sumY += ink[pixel] * row;
        }
        meanX = sum == 0 ? (width - 1) / 2.0 : sumX / sum;
        meanY = sum == 0 ? (height - 1) / 2.0 : sumY / sum;
        double variance = 0;
        double covariance = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int row = pixel / width;
            double down = row - meanY;
            variance += ink[pixel] * down * down;
            covariance += ink[pixel] * down * (pixel % width - meanX);
        }
        slope = variance == 0 ? 0 : covariance / variance;
    }

    private void sample(float[] image, double x, double y, byte[] into, int pixel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double low = y - top;
        for (int channel = 0; channel < channels; channel++) {
            double upper =
                    (1 - right) * value(image, left, top, channel) + right * value(image, left + 1, top, channel);
            double lower = (1 - right) * value(image, left, top + 1, channel)
                    + right * value(image, left + 1, top + 1, channel);
            into[pixel + channel] = (byte) Math.round((1 - low) * upper + low * lower);
        }
    }

    private double value(float[] image, int column, int row, int channel) {
        boolean inside = column >= 0 && column < width && row >= 0 && row < height;
        return inside ? image[(row * width + column) * channels + channel] : 0;
    }
}

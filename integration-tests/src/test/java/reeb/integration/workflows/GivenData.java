package reeb.integration.workflows;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Data as people bring them, drawn from a seed: in groups, with gaps, identifiers, dates and texts. */
final class GivenData {
    private static final List<String> SEGMENTS = List.of("private", "business", "student");
    private static final List<String> COUNTRIES = List.of("NL", "DE", "FR", "BE", "LU");

    private GivenData() {}

    /** Writes customers: numbers of different spread, categories, dates, texts and a gap in every fiftieth row. */
    static void customers(Path file, int rows) throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("customer_id,age,income,visits,segment,country,joined,remark\n");
        for (int row = 0; row < rows; row++) {
            int segment = random.nextInt(SEGMENTS.size());
            String income = row % 50 == 49 ? "" : number(20_000 + 15_000 * segment + 4000 * random.nextGaussian());
            text.append(String.join(
                            ",",
                            Integer.toString(100_000 + row),
                            Long.toString(Math.round(25 + 15 * segment + 5 * random.nextGaussian())),
                            income,
                            Integer.toString(3 * segment + random.nextInt(6)),
                            SEGMENTS.get(segment),
                            COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                            LocalDate.of(2020, 1, 1)
                                    .plusDays(random.nextInt(1500))
                                    .toString(),
                            "\"came by post, no. " + random.nextInt(1_000_000) + "\""))
                    .append('\n');
        }
        Files.writeString(file, text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Writes pictures of discs, squares and stripes, a folder for each. */
    static void pictures(Path folder, int each) throws IOException {
        Random random = new Random(7);
        for (String shape : List.of("discs", "squares", "stripes")) {
            Path place = Files.createDirectories(folder.resolve(shape));
            for (int i = 0; i < each; i++) {
                ImageIO.write(
                        picture(shape, random), "png", place.resolve(i + ".png").toFile());
            }
        }
    }

    private static BufferedImage picture(String shape, Random random) {
        int side = 24;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(120 + random.nextInt(135), 100, 100));
        int size = 8 + random.nextInt(8);
        int at = 2 + random.nextInt(6);
        switch (shape) {
            case "discs" -> pen.fillOval(at, at, size, size);
            case "squares" -> pen.fillRect(at, at, size, size);
            default -> IntStream.range(0, side / 4).forEach(line -> pen.fillRect(0, 4 * line + at % 2, side, 2));
        }
        pen.dispose();
        return image;
    }

    /** Writes embeddings in single precision, rows around some directions. */
    static float[][] embeddings(int rows, int columns) {
        Random random = new Random(7);
        double[][] centres = new double[10][columns];
        for (double[] centre : centres) {
            IntStream.range(0, columns).forEach(column -> centre[column] = random.nextGaussian());
        }
        float[][] values = new float[rows][columns];
        for (int row = 0; row < rows; row++) {
            double[] centre = centres[row % centres.length];
            for (int column = 0; column < columns; column++) {
                values[row][column] = (float) (centre[column] + 0.5 * random.nextGaussian());
            }
        }
        return values;
    }

    /** Writes an array as numpy.save does. */
    static void npy(Path file, float[][] values) throws IOException {
        String shape = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + values.length + ", " + values[0].length
                + "), }";
        byte[] header = (shape + " ".repeat(117 - shape.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length + 4 * values.length * values[0].length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length)
                .put(header);
        for (float[] row : values) {
            for (float value : row) {
                bytes.putFloat(value);
            }
        }
        Files.write(file, bytes.array());
    }

    /** Writes what is known of each of those embeddings. */
    static void metadata(Path file, int rows) throws IOException {
        String lines = IntStream.range(0, rows)
                .mapToObj(row -> "topic " + row % 10 + "," + (1990 + row % 30) + ",\"Title of " + row + "\"")
                .collect(Collectors.joining("\n"));
        Files.writeString(file, "topic,year,title\n" + lines + "\n");
    }
}

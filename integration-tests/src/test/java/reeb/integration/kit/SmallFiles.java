package reeb.integration.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import reeb.integration.Session;

/** A few rows in each form of files that sources read. */
final class SmallFiles {
    private static final int ROWS = 6;

    private SmallFiles() {}

    static void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "a,b,kind\n1,2.5,x\n3,4.5,y\n5,6.25,x\n");
        Files.writeString(
                folder.resolve("rows.json"),
                "{\"a\": 1, \"b\": 2.5, \"kind\": \"x\"}\n{\"a\": 3, \"b\": 4.5, \"kind\": \"y\"}\n");
        Files.writeString(folder.resolve("edges.txt"), "a b\nb c\nc a\nc d\n");
        Files.writeString(folder.resolve("rows.svm"), "1 1:0.5 3:2\n-1 2:1.5\n1 1:1 2:1 3:1\n");
        Files.writeString(
                folder.resolve("rows.mtx"), "%%MatrixMarket matrix coordinate real general\n3 3 2\n1 1 5\n3 2 1\n");
        Files.copy(
                Session.checkout().resolve("plugins/tables/src/test/resources/arrow/double.feather"),
                folder.resolve("rows.feather"));
        Files.write(folder.resolve("rows.npy"), npy());
        Files.write(folder.resolve("rows.fvecs"), fvecs());
        Files.write(folder.resolve("rows.idx"), new byte[] {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6});
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int picture = 0; picture < ROWS; picture++) {
            BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY);
            image.setRGB(picture % 5, picture % 4, 0xffffff);
            ImageIO.write(image, "png", pictures.resolve(picture + ".png").toFile());
        }
    }

    /** An array of two columns. */
    private static byte[] npy() {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + ROWS + ", 2), }";
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        ByteBuffer file = ByteBuffer.allocate(128 + ROWS * 16).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) 118);
        file.put(padded.getBytes(StandardCharsets.US_ASCII));
        for (int value = 0; value < 2 * ROWS; value++) {
            file.putDouble(value * 7 % 5);
        }
        return file.array();
    }

    /** Vectors of three numbers, each with its length before it. */
    private static byte[] fvecs() {
        ByteBuffer file = ByteBuffer.allocate(ROWS * 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < ROWS; row++) {
            file.putInt(3).putFloat(row).putFloat(row * 0.5f).putFloat(-row);
        }
        return file.array();
    }
}

package reeb.plugins.sources;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes PNG, JPEG, GIF and BMP with the JDK's readers, for one thread. */
final class PictureDecoder implements AutoCloseable {
    /** The most pixels of one picture, checked before it is decoded. */
    static final long MOST_PIXELS = 1L << 26;

    private final Map<String, ImageReader> readers = new HashMap<>();
    private @Nullable String warning;

    /** What is done with a reader that has been given a file. */
    private interface Use<T> {
        T apply(ImageReader reader) throws IOException;
    }

    /** Decodes a file. */
    Picture decode(byte[] file, int channels) throws IOException {
        BufferedImage image = use(file, reader -> {
            requireModest(reader);
            return reader.read(0);
        });
        if (warning != null) {
            throw new IIOException(warning);
        }
        return Picture.of(image, channels);
    }

    private static void requireModest(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IIOException(
                    width + " x " + height + " pixels are more than the " + MOST_PIXELS + " that are read");
        }
    }

    /** The JDK's readers throw all sorts of exceptions at damaged files. */
    private <T> T use(byte[] file, Use<T> use) throws IOException {
        warning = null;
        ImageReader reader = reader(file);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return use.apply(reader);
        } catch (RuntimeException e) {
            throw new IIOException("the decoder failed: " + e, e);
        } finally {
            reader.setInput(null);
        }
    }

    private ImageReader reader(byte[] file) throws IOException {
        String format = format(file).orElseThrow(() -> new IIOException("it is no PNG, JPEG, GIF or BMP"));
        ImageReader reader = readers.get(format);
        if (reader == null) {
            Iterator<ImageReader> known = ImageIO.getImageReadersByFormatName(format);
            if (!known.hasNext()) {
                throw new IIOException("this Java has no reader for " + format);
            }
            reader = known.next();
            reader.addIIOReadWarningListener((_, message) -> {
                String lower = message.toLowerCase(Locale.ROOT);
                if (lower.contains("premature") || lower.contains("corrupt") || lower.contains("truncated")) {
                    warning = message;
                }
            });
            readers.put(format, reader);
        }
        return reader;
    }

    private static Optional<String> format(byte[] file) {
        int magic = file.length < 4 ? 0 : ((file[0] & 0xff) << 16) | ((file[1] & 0xff) << 8) | (file[2] & 0xff);
        return switch (magic) {
            case 0x89504e -> Optional.of("png");
            case 0xffd8ff -> Optional.of("jpeg");
            case 0x474946 -> Optional.of("gif");
            default -> magic >> 8 == 0x424d ? Optional.of("bmp") : Optional.empty();
        };
    }

    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
    }
}

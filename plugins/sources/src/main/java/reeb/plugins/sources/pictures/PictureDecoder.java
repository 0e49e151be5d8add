package reeb.plugins.sources.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
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

    private final Map<PictureFormat, ImageReader> readers = new EnumMap<>(PictureFormat.class);
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
        mend(file, image);
        return Picture.of(image, channels);
    }

    /** Puts right what the JDK's readers take wrongly. */
    private static void mend(byte[] file, BufferedImage image) throws IOException {
        switch (format(file)) {
            case PNG -> PngTransparency.mend(file, image);
            case JPEG -> JpegInks.mend(file, image);
            default -> {}
        }
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
        PictureFormat format = format(file);
        ImageReader reader = readers.get(format);
        if (reader == null) {
            Iterator<ImageReader> known = ImageIO.getImageReadersByFormatName(format.toString());
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

    private static PictureFormat format(byte[] file) throws IOException {
        PictureFormat format =
                PictureFormat.of(file).orElseThrow(() -> new IIOException("it is no PNG, JPEG, GIF or BMP"));
        if (!format.readable()) {
            throw new IIOException("it is a picture in " + format + "; PNG, JPEG, GIF and BMP are read");
        }
        return format;
    }

    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
    }
}

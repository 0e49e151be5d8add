package reeb.plugins.sources.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import reeb.api.pictures.PictureReader;

/** Decodes pictures, for one thread: WebP with the reader of TwelveMonkeys, the other formats with the JDK's. */
final class PictureDecoder implements AutoCloseable {
    /** The most pixels of one picture, checked before it is decoded. */
    static final long MOST_PIXELS = 1L << 26;

    /** What warnings say where a part of the picture is missing. */
    private static final List<String> LOSSES =
            List.of("premature", "corrupt", "truncated", "not implemented", "unknown webp", "nothing to decode");

    private final int channels;
    private final Background background;
    private final PictureReader.Limits limits;
    private final Map<PictureFormat, ImageReader> readers = new EnumMap<>(PictureFormat.class);
    private @Nullable String warning;

    /**
     * Prepares to decode.
     *
     * @param channels 1 for grey, 3 for colour
     * @param background what transparent pixels are laid on
     */
    PictureDecoder(int channels, Background background) {
        this(channels, background, new PictureReader.Limits(MOST_PIXELS, Integer.MAX_VALUE));
    }

    /**
     * Prepares to decode.
     *
     * @param channels 1 for grey, 3 for colour
     * @param background what transparent pixels are laid on
     * @param limits what a picture may have
     */
    PictureDecoder(int channels, Background background, PictureReader.Limits limits) {
        this.channels = channels;
        this.background = background;
        this.limits = limits;
    }

    /** What is done with a reader that has been given a file. */
    private interface Use<T> {
        T apply(ImageReader reader) throws IOException;
    }

    /** Decodes the first picture of a file, turned as it says. */
    Picture decode(byte[] file) throws IOException {
        switch (format(file)) {
            case WEBP -> WebpChecks.require(file);
            case TIFF -> TiffColours.require(file);
            default -> {}
        }
        BufferedImage image = use(file, reader -> {
            requireModest(reader.getWidth(0), reader.getHeight(0));
            return format(file) == PictureFormat.WEBP ? asStored(reader) : reader.read(0);
        });
        if (warning != null) {
            throw new IIOException(warning);
        }
        mend(file, image);
        Picture picture = Picture.of(image, channels, background);
        Optional<Canvas> shown = Canvas.of(file, format(file));
        if (shown.isPresent()) {
            requireModest(shown.get().width(), shown.get().height());
        }
        return shown.map(canvas -> picture.on(canvas, background))
                .orElse(picture)
                .turned(Exif.orientation(file, format(file)));
    }

    /** Puts right what the JDK's readers take wrongly. */
    private static void mend(byte[] file, BufferedImage image) throws IOException {
        switch (format(file)) {
            case PNG -> PngTransparency.mend(file, image);
            case JPEG -> JpegInks.mend(file, image);
            default -> {}
        }
    }

    private void requireModest(int width, int height) throws IOException {
        if (!limits.allow(width, height)) {
            String sides = limits.side() == Integer.MAX_VALUE ? "" : ", or the " + limits.side() + " along a side,";
            throw new IIOException(
                    width + " x " + height + " pixels are more than the " + limits.pixels() + sides + " that are read");
        }
    }

    /** Reads a picture as the reader of WebP gives it where it is told not to convert its profile of colour. */
    private static BufferedImage asStored(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestinationType(reader.getRawImageType(0));
        return reader.read(0, param);
    }

    /** Readers throw all sorts of exceptions at damaged files, with messages that tell of their insides. */
    private <T> T use(byte[] file, Use<T> use) throws IOException {
        warning = null;
        ImageReader reader = reader(file);
        try (ImageInputStream input = new FewEnds(file)) {
            reader.setInput(input, true, true);
            return use.apply(reader);
        } catch (RuntimeException e) {
            throw new IIOException("it is damaged, or of a kind that is not read: its data make no picture", e);
        } finally {
            reader.setInput(null);
        }
    }

    private ImageReader reader(byte[] file) throws IOException {
        PictureFormat format = format(file);
        ImageReader reader = readers.get(format);
        if (reader == null) {
            reader = made(format);
            reader.addIIOReadWarningListener((_, message) -> {
                String lower = message.toLowerCase(Locale.ROOT);
                if (LOSSES.stream().anyMatch(lower::contains)) {
                    warning = message;
                }
            });
            readers.put(format, reader);
        }
        return reader;
    }

    private static ImageReader made(PictureFormat format) throws IOException {
        return format == PictureFormat.WEBP ? new WebPImageReaderSpi().createReaderInstance() : ofJdk(format);
    }

    /** Takes the JDK's reader whatever others lie on the class path, since these may give other values. */
    private static ImageReader ofJdk(PictureFormat format) throws IOException {
        Iterator<ImageReaderSpi> known = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageReaderSpi.class,
                        provider -> provider instanceof ImageReaderSpi spi
                                && spi.getClass().getModule() == ImageReader.class.getModule()
                                && List.of(spi.getFormatNames()).contains(format.toString()),
                        true);
        if (!known.hasNext()) {
            throw new IIOException("this Java has no reader for " + format);
        }
        return known.next().createReaderInstance();
    }

    private static PictureFormat format(byte[] file) throws IOException {
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new IIOException("it is no picture in " + PictureFormat.listed()));
        if (!format.readable()) {
            throw new IIOException("it is a picture in " + format + "; " + PictureFormat.listed() + " are read");
        }
        return format;
    }

    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
    }
}

package reeb.plugins.sources.pictures;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/**
 * Pictures to be decoded into one matrix of bytes.
 *
 * @param store where they lie
 * @param names which of them, in the order of their rows
 * @param sizes what they are scaled to; if empty, all must have the first one's
 * @param channels 1 for grey, 3 for colour
 * @param background what transparent pixels are laid on
 * @param corrupt what to do with those that cannot be decoded
 */
public record Pictures(
        PictureStore store,
        List<String> names,
        Optional<PictureSizes> sizes,
        int channels,
        Background background,
        CorruptFiles corrupt) {
    private static final int CHUNK = 64;

    /** So many pictures are named that are left out. */
    private static final int MOST_NAMED = 10;

    /**
     * The decoded pictures.
     *
     * @param points n x (height * width * channels) bytes
     * @param sizes of each picture
     * @param kept which of the names were decoded, row for row
     */
    public record Decoded(Points points, PictureSizes sizes, Rows kept) {}

    public Pictures {
        names = List.copyOf(names);
    }

    /** Decodes all, some pictures at a time. */
    public Decoded decode(Run run) {
        PictureSizes target = sizes.orElseGet(this::sizesOfFirst);
        long values = (long) target.height() * target.width() * channels;
        byte[] bytes = new byte[Room.forValues(store.place(), names.size() * values, 1)];
        boolean[] failed = new boolean[names.size()];
        byte[] departures = new byte[names.size()];
        run.chunks(names.size(), CHUNK, (first, end) -> {
            try (PictureDecoder decoder = new PictureDecoder(channels, background)) {
                for (int row = first; row < end; row++) {
                    failed[row] = !decodeOne(decoder, row, target, bytes, departures);
                }
            }
        });
        Departure.tell(departures, names, store.place().toString(), run);
        return kept(Points.of(names.size(), (int) values, bytes), target, failed, run);
    }

    private boolean decodeOne(PictureDecoder decoder, int row, PictureSizes target, byte[] into, byte[] departures) {
        Optional<Picture> decoded = read(names.get(row), file -> {
            Picture picture = decoder.decode(file);
            departures[row] = Departure.of(file);
            return picture;
        });
        if (decoded.isEmpty()) {
            return false;
        }
        Picture picture = decoded.get();
        if (sizes.isEmpty() && (picture.width() != target.width() || picture.height() != target.height())) {
            throw unequal(row, picture, target);
        }
        picture.copyScaled(target, into, row * target.values());
        return true;
    }

    /** Something made of a picture's file. */
    private interface Making<T> {
        T of(byte[] file) throws IOException;
    }

    /** Reads a picture's file; gives nothing where that fails and may. */
    private <T> Optional<T> read(String name, Making<T> making) {
        try {
            return Optional.of(making.of(store.read(name)));
        } catch (IOException e) {
            if (corrupt == CorruptFiles.SKIP) {
                return Optional.empty();
            }
            throw Refusal.of(
                    store.place(),
                    "'%s' cannot be decoded: %s; repair it or set 'corrupt' to skip",
                    name,
                    Refusal.reason(e));
        }
    }

    private RuntimeException unequal(int row, Picture picture, PictureSizes target) {
        return Refusal.of(
                store.place(),
                "'%s' is %d x %d pixels but the first picture is %d x %d; set 'width' and 'height' to scale all",
                names.get(row),
                picture.width(),
                picture.height(),
                target.width(),
                target.height());
    }

    private PictureSizes sizesOfFirst() {
        try (PictureDecoder decoder = new PictureDecoder(channels, background)) {
            for (String name : names) {
                Optional<PictureSizes> found = read(name, file -> sizes(decoder, file));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw Refusal.of(store.place(), "has no picture that can be decoded");
    }

    private PictureSizes sizes(PictureDecoder decoder, byte[] file) throws IOException {
        Picture picture = decoder.decode(file);
        return new PictureSizes(picture.height(), picture.width(), channels);
    }

    private Decoded kept(Points points, PictureSizes target, boolean[] failed, Run run) {
        Rows kept = Rows.of(
                IntStream.range(0, failed.length).filter(row -> !failed[row]).toArray());
        if (kept.size() == failed.length) {
            return new Decoded(points, target, kept);
        }
        if (kept.size() == 0) {
            throw Refusal.of(store.place(), "has no picture that can be decoded");
        }
        run.figure("pictures left out by 'corrupt'", failed.length - kept.size());
        run.warn(store.place() + ": " + (failed.length - kept.size()) + " of " + failed.length
                + " pictures are left out, since they cannot be decoded: "
                + IntStream.range(0, failed.length)
                        .filter(row -> failed[row])
                        .limit(MOST_NAMED)
                        .mapToObj(row -> "'" + names.get(row) + "'")
                        .collect(Collectors.joining(", "))
                + (failed.length - kept.size() > MOST_NAMED ? ", ..." : ""));
        return new Decoded(points.select(kept), target, kept);
    }
}

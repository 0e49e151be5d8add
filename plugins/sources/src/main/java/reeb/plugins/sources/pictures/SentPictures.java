package reeb.plugins.sources.pictures;

import java.io.IOException;
import java.util.List;
import reeb.api.Run;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.pictures.PictureReader;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.Refusal;

/**
 * Pictures that lie in no file, to be decoded.
 *
 * @param files what their files would hold
 * @param sizes what they are scaled to
 * @param background what transparent pixels are laid on
 * @param limits what a picture may have before it is scaled
 */
record SentPictures(List<byte[]> files, PictureSizes sizes, Background background, PictureReader.Limits limits) {
    private static final int CHUNK = 16;

    SentPictures {
        files = List.copyOf(files);
    }

    Images decode(Run run) {
        byte[] bytes = new byte[Math.multiplyExact(files.size(), sizes.values())];
        run.chunks(files.size(), CHUNK, (first, end) -> {
            try (PictureDecoder decoder = new PictureDecoder(sizes.channels(), background, limits)) {
                for (int row = first; row < end; row++) {
                    decodeOne(decoder, row, bytes);
                }
            }
        });
        return sizes.images(Points.of(files.size(), sizes.values(), bytes));
    }

    private void decodeOne(PictureDecoder decoder, int row, byte[] into) {
        try {
            decoder.decode(files.get(row)).copyScaled(sizes, into, row * sizes.values());
        } catch (IOException e) {
            throw new InputException("picture " + row + ": cannot be decoded: " + Refusal.reason(e), e);
        }
    }
}

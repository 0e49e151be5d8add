package reeb.api.pictures;

import java.util.List;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Images;
import reeb.api.problem.InputException;

/**
 * What a {@link Source} of pictures can do beside: decode some that somebody sends, which lie in no file.
 *
 * <p>A picture gets, bit for bit, the pixels that it gets as a file.
 */
public interface PictureReader {
    /**
     * Decodes pictures, and scales them to the size that the parameters name.
     *
     * @param files what files of the n pictures would hold, each in whatever format the source reads
     * @param limits what a picture may have, looked at before it is decoded
     * @param run this execution
     * @return the n pictures
     * @throws InputException where one cannot be decoded, with its position from 0, or no size is named
     */
    Images decode(List<byte[]> files, Limits limits, Run run);

    /**
     * How large a picture may be before it is scaled.
     *
     * @param pixels the most of them, at least 1
     * @param side the most of them along a side, at least 1
     */
    record Limits(long pixels, int side) {
        /**
         * Tells whether a picture is within the limits.
         *
         * @param width in pixels
         * @param height in pixels
         * @return whether it is
         */
        public boolean allow(int width, int height) {
            return width <= side && height <= side && (long) width * height <= pixels;
        }
    }
}

package reeb.cli.draft;

import java.util.List;
import reeb.api.data.Images;

/** Ways to load pictures. */
final class PictureSteps {
    /** Pictures of several sizes are scaled to squares of this side. */
    private static final int SIDE = 32;

    private PictureSteps() {}

    /** As they are, or else scaled to one size, without those that cannot be decoded, or both. */
    static List<SourceStep> of(SourceStep plain) {
        SourceStep skipping = plain.with(SourceStep.CORRUPT, "skip");
        return List.of(plain, scaled(plain), skipping, scaled(skipping));
    }

    private static SourceStep scaled(SourceStep step) {
        return step.with("width", SIDE).with("height", SIDE);
    }

    /** Tells whether pictures have three channels, and no colour. */
    static boolean areGrey(Images images) {
        double[] pixels = new double[images.pixels().columns()];
        for (int row = 0; row < images.pixels().rows(); row++) {
            images.pixels().copyRow(row, pixels);
            for (int at = 0; at + 2 < pixels.length; at += 3) {
                if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) {
                    return false;
                }
            }
        }
        return images.channels() == 3;
    }
}

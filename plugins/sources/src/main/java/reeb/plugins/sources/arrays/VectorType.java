package reeb.plugins.sources.arrays;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reeb.api.About;

/** What the values of a file of vectors are. */
public enum VectorType {
    /** As the file's name ends. */
    @About("As the file's name ends: .fvecs, .ivecs or .bvecs.")
    AUTO,
    /** Single precision. */
    @About("Numbers in single precision, as in .fvecs.")
    FLOAT,
    /** Whole numbers of four bytes. */
    @About("Whole numbers of four bytes, as in .ivecs.")
    INT,
    /** Unsigned bytes. */
    @About("Unsigned bytes, as in .bvecs.")
    BYTE;

    private static final Map<String, Element> ENDINGS =
            Map.of("fvecs", Element.SINGLE, "ivecs", Element.SIGNED_INT, "bvecs", Element.UNSIGNED_BYTE);

    /** Tells how values are stored, unless neither this nor the file's name tells it. */
    Optional<Element> of(Path file) {
        return switch (this) {
            case AUTO -> Optional.ofNullable(ENDINGS.get(ending(file)));
            case FLOAT -> Optional.of(Element.SINGLE);
            case INT -> Optional.of(Element.SIGNED_INT);
            case BYTE -> Optional.of(Element.UNSIGNED_BYTE);
        };
    }

    private static String ending(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

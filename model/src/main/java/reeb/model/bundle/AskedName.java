package reeb.model.bundle;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name by which programs ask for a model. */
public final class AskedName {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,64}");

    private AskedName() {}

    /** Tells whether programs can ask by a name. */
    public static boolean allows(String name) {
        return ALLOWED.matcher(name).matches();
    }

    /** Makes an allowed name of any text, such as that of a folder. */
    public static String of(String text) {
        String name = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^(.{0,64}).*", "$1")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "model" : name;
    }
}

package reeb.model.bundle;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;

/** The name by which programs ask for a model. */
public final class AskedName {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,64}");

    private AskedName() {}

    /** Tells whether programs can ask by a name. */
    public static boolean allows(String name) {
        return ALLOWED.matcher(name).matches();
    }

    /**
     * Gives a name by which programs can ask.
     *
     * @param path of the model
     * @throws InputException where they cannot
     */
    public static String required(Path path, String name) {
        if (!allows(name)) {
            throw new InputException(path + ": the name '" + name
                    + "' must be 1 to 64 lower-case letters, digits and dashes; give another: 'NAME=" + path + "'");
        }
        return name;
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

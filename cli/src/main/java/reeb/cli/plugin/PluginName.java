package reeb.cli.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import reeb.api.problem.InputException;

/**
 * How a new part is called, and what its classes are called for that.
 *
 * @param prefix before the slash, which is the plugin's name too
 * @param part behind the slash
 */
record PluginName(String prefix, String part) {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]{0,63}(-[a-z0-9]{1,64}){0,15}");

    /** Packages whose classes a new part uses by their bare names. */
    private static final List<String> TAKEN = List.of(
            "java.lang", "java.util", "java.io", "reeb.api", "reeb.api.data", "reeb.api.graph", "reeb.api.scene");

    /**
     * Reads a name.
     *
     * @param name such as {@code acme/mean}; a word alone names both plugin and part
     * @throws InputException where no part or no class can be called so
     */
    static PluginName of(String name) {
        String[] words = name.contains("/") ? name.split("/", -1) : new String[] {name, name};
        if (words.length != 2
                || !Arrays.stream(words).allMatch(word -> WORDS.matcher(word).matches())) {
            throw new InputException(
                    "'" + name + "' cannot name a part; write lower-case words joined by dashes, the name of"
                            + " your plugin first: 'acme/mean'");
        }
        PluginName checked = new PluginName(words[0], words[1]);
        checked.check();
        return checked;
    }

    private void check() {
        if (prefix.equals("reeb")) {
            throw new InputException(
                    "the prefix 'reeb' belongs to Reeb; choose one of your own, as in 'acme/" + part + "'");
        }
        if (!SourceVersion.isName(packageName()) || packageName().equals("java")) {
            throw new InputException("'" + packageName() + "' cannot be a Java package; choose another prefix");
        }
        if (TAKEN.stream().anyMatch(name -> exists(name + "." + type())) || type().equals(plugin())) {
            throw new InputException(
                    "a class '" + type() + "' would take the name of one that it uses; choose another name than '"
                            + part + "', such as '" + prefix + "/my-" + part + "'");
        }
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, PluginName.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    /** The part's name in workflows. */
    String name() {
        return prefix + "/" + part;
    }

    /** The package of the classes. */
    String packageName() {
        return prefix.replace("-", "");
    }

    /** The class of the part. */
    String type() {
        return inCapitals(part);
    }

    /** The class of the plugin. */
    String plugin() {
        return inCapitals(prefix) + "Plugin";
    }

    /** The project. */
    String artifact() {
        return prefix.equals(part) ? prefix : prefix + "-" + part;
    }

    private static String inCapitals(String words) {
        return Arrays.stream(words.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}

package reeb.runtime.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.runtime.files.NewFile;

/**
 * Makes a bundle of a plain jar: a folder with a manifest, the jar as it is, and the libraries that were in its
 * {@code lib/}.
 *
 * <p>It sees its own classes, the JDK and the api. Headers {@code Import-Package} and {@code Reeb-Api} (a version such as
 * {@code 1.2} or a range such as {@code [1.2,2)}) say which api it was built against.
 */
final class PlainJar {
    private static final Pattern VERSION =
            Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[.-](.{1,100}))?");

    private PlainJar() {}

    /** Turns the folder of the copy into a bundle. */
    static void wrap(JarCopy jar, JarContents contents) throws Refusal {
        List<String> classPath = new ArrayList<>(List.of(JarCopy.NAME));
        classPath.addAll(contents.unpackLibraries(jar.path(), jar.folder()));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", symbolicName(jar.file().name()));
        attributes.putValue("Bundle-Version", osgiVersion(contents.version()));
        attributes.putValue("Bundle-ClassPath", String.join(",", classPath));
        attributes.putValue("Import-Package", imports(contents));
        attributes.putValue("DynamicImport-Package", "*;bundle-symbolic-name=" + PluginFramework.SYSTEM_BUNDLE);
        write(manifest, jar.folder().resolve("META-INF"));
    }

    private static void write(Manifest manifest, Path folder) throws Refusal {
        try {
            Files.createDirectories(folder);
            try (OutputStream out = NewFile.stream(folder.resolve("MANIFEST.MF"))) {
                manifest.write(out);
            }
        } catch (IOException failure) {
            throw new Refusal("cannot be unpacked: " + Reason.line(failure.getMessage()), failure);
        }
    }

    /** Importing the api's packages makes the framework's win over copies packed into the jar by mistake. */
    static String imports(JarContents contents) {
        List<String> imports = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        contents.header("Import-Package").ifPresent(header -> {
            imports.add(header);
            Clause.parse(header).forEach(clause -> declared.addAll(clause.paths()));
        });
        String api = contents.header("Reeb-Api").map(PlainJar::range).orElse(ApiVersion.DEFAULT_RANGE);
        String toolkit = contents.header("Reeb-Toolkit").map(PlainJar::range).orElse(ApiVersion.DEFAULT_RANGE);
        ApiVersion.PACKAGES.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name ->
                        imports.add(name + ";version=\"" + (ApiVersion.isToolkit(name) ? toolkit : api) + "\""));
        return String.join(",", imports);
    }

    private static String range(String declared) {
        Matcher matcher = VERSION.matcher(declared);
        if (!matcher.matches()) {
            return declared.replace("\"", "");
        }
        return "[" + osgiVersion(declared) + "," + (Long.parseLong(matcher.group(1)) + 1) + ")";
    }

    private static String symbolicName(String file) {
        return file.substring(0, file.length() - ".jar".length())
                .replaceAll("[^A-Za-z0-9_.-]|^\\.|\\.$|\\.(?=\\.)", "-");
    }

    private static String osgiVersion(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return "0.0.0";
        }
        String numbers = number(matcher, 1) + "." + number(matcher, 2) + "." + number(matcher, 3);
        String qualifier = matcher.group(4);
        return qualifier == null ? numbers : numbers + "." + qualifier.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static String number(Matcher matcher, int group) {
        return matcher.group(group) == null ? "0" : matcher.group(group);
    }
}

package reeb.runtime.catalog;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import reeb.api.Part;

/** Compiles the classes of plugins against the api, as their authors would. */
final class PluginCompiler {
    /** What needs the api alone is the same each time, and many tests put the same good plugin beside a bad one. */
    private static final Map<Map<String, String>, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private PluginCompiler() {}

    /**
     * Compiles classes.
     *
     * @param sources their texts by their names
     * @param libraries jars that they need besides the api
     * @return the bytes of the classes by the names of their files, not to be changed
     */
    static Map<String, byte[]> compile(Map<String, String> sources, List<Path> libraries) throws IOException {
        if (sources.isEmpty()) {
            return Map.of();
        }
        if (!libraries.isEmpty()) {
            return compileAnew(sources, libraries);
        }
        Map<String, byte[]> known = COMPILED.get(sources);
        if (known == null) {
            known = compileAnew(sources, libraries);
            COMPILED.put(Map.copyOf(sources), known);
        }
        return known;
    }

    private static Map<String, byte[]> compileAnew(Map<String, String> sources, List<Path> libraries)
            throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        Path folder = Files.createTempDirectory("plugin-classes-");
        try {
            compileInto(folder, sources, libraries);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    classes.put(name, Files.readAllBytes(file));
                }
            }
        } finally {
            delete(folder);
        }
        return classes;
    }

    private static void compileInto(Path folder, Map<String, String> sources, List<Path> libraries) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> classPath = new ArrayList<>(libraries);
            classPath.add(api());
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<Source> units = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            if (!compiler.getTask(messages, files, null, List.of("-proc:none", "-Xlint:none"), null, units)
                    .call()) {
                throw new IllegalArgumentException("the source does not compile: " + messages);
            }
        }
    }

    private static Path api() {
        try {
            return Path.of(Part.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

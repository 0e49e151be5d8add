package reeb.runtime.catalog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars for tests from source text, compiled as their authors would: against the api and what the jar brings. */
public final class PluginJars {
    private static final String SERVICES = "META-INF/services/reeb.api.Plugin";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new TreeMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private PluginJars() {}

    /**
     * Begins with nothing.
     *
     * @return an empty jar to be
     */
    public static PluginJars empty() {
        return new PluginJars();
    }

    /**
     * Begins with a class {@code plugin.Offer} that is listed as a plugin named {@code trial}.
     *
     * @param parts the part classes it offers, with their packages
     * @return a jar to be
     */
    public static PluginJars offering(String... parts) {
        return empty().java("plugin.Offer", plugin("Offer", "", parts)).service("plugin.Offer");
    }

    /**
     * Begins with a plugin whose one part is a lens that gives each row the same value.
     *
     * @param name the part's name, such as {@code acme/first}
     * @param value a Java expression of type double
     * @return a jar to be
     */
    public static PluginJars lens(String name, String value) {
        return offering("acme.First").java("acme.First", lensSource("First", name, value));
    }

    /**
     * Writes a lens that gives each row the same value.
     *
     * @param type the simple name of the record, in package {@code acme}
     * @param name the part's name
     * @param value a Java expression of type double
     * @return source text
     */
    public static String lensSource(String type, String name, String value) {
        return String.format(Locale.ROOT, """
                package acme;

                import reeb.api.*;
                import reeb.api.data.*;

                @Named("%s")
                @About("Gives each row the same value.")
                public record %s() implements Lens {
                    @Override
                    public Points view(Dataset data, Run run) {
                        Points points = data.points();
                        float[] values = new float[points.rows()];
                        java.util.Arrays.fill(values, (float) (%s));
                        return Points.of(points.rows(), 1, values);
                    }
                }
                """, name, type, value);
    }

    /**
     * Writes a plugin.
     *
     * @param type the simple name of the class, in package {@code plugin}
     * @param body members to add, such as a static initialiser
     * @param parts the part classes it offers, with their packages
     * @return source text
     */
    public static String plugin(String type, String body, String... parts) {
        String classes =
                String.join(", ", Stream.of(parts).map(part -> part + ".class").toList());
        return String.format(Locale.ROOT, """
                package plugin;

                public class %s implements reeb.api.Plugin {
                    %s

                    @Override
                    public String name() {
                        return "trial";
                    }

                    @Override
                    @SuppressWarnings({"unchecked", "rawtypes"})
                    public java.util.List<Class<? extends reeb.api.Part>> parts() {
                        return (java.util.List) java.util.List.of(%s);
                    }
                }
                """, type, body, classes);
    }

    /**
     * Adds a class.
     *
     * @param name with its package
     * @param source text
     * @return this
     */
    public PluginJars java(String name, String source) {
        sources.put(name, source);
        return this;
    }

    /**
     * Lists a class as a plugin.
     *
     * @param name with its package
     * @return this
     */
    public PluginJars service(String name) {
        return entry(SERVICES, (name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a header to the manifest.
     *
     * @param name such as {@code Bundle-SymbolicName}
     * @param value its value
     * @return this
     */
    public PluginJars header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Makes it an OSGi bundle, with the imports that bnd would write.
     *
     * @param symbolicName of the bundle
     * @param api the range of versions of the api, such as {@code [1.0,2)}
     * @return this
     */
    public PluginJars bundle(String symbolicName, String api) {
        String version = ";version=\"" + api + "\"";
        return header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", symbolicName)
                .header("Bundle-Version", "1.2.3")
                .header("Import-Package", "java.lang,java.util,reeb.api" + version + ",reeb.api.data" + version);
    }

    /**
     * Adds any entry, well-named or not.
     *
     * @param name of the entry
     * @param bytes its content
     * @return this
     */
    public PluginJars entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /**
     * Compiles against a jar that does not come along by itself.
     *
     * @param jar the library
     * @return this
     */
    public PluginJars against(Path jar) {
        libraries.add(jar);
        return this;
    }

    /**
     * Compiles against a jar and puts it in, as {@code lib/} and its name.
     *
     * @param jar the library
     * @return this
     */
    public PluginJars library(Path jar) {
        try {
            return against(jar).entry("lib/" + jar.getFileName(), Files.readAllBytes(jar));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Leaves a compiled class out, as a broken build would.
     *
     * @param name with its package
     * @return this
     */
    public PluginJars without(String name) {
        left.add(name);
        return this;
    }

    /**
     * Writes the jar.
     *
     * @param file where to, its folder is made
     * @return the file
     */
    public Path writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Map<String, byte[]> all = new TreeMap<>(PluginCompiler.compile(sources, libraries));
            all.putAll(entries);
            left.forEach(name -> all.remove(name.replace('.', '/') + ".class"));
            write(file, all);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Path file, Map<String, byte[]> all) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            manifest().write(zip);
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        return manifest;
    }
}

package reeb.runtime.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import reeb.runtime.files.NewFile;

/**
 * A jar's main attributes and the jars within it, read with care: the number, the names and the sizes of its entries are
 * bounded.
 */
record JarContents(Attributes attributes, List<String> libraries) {
    private static final int MOST_ENTRIES = 100_000;
    private static final long LARGEST_ENTRY = 512L << 20;
    private static final long LARGEST_LIBRARIES = 1L << 30;
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern LIBRARY = Pattern.compile("lib/[^/]+\\.jar");
    private static final Pattern UNSAFE = Pattern.compile("/.*|.*\\\\.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*\\p{Cntrl}.*");

    static JarContents read(Path jar) throws Refusal {
        return read(jar, LARGEST_LIBRARIES);
    }

    static JarContents read(Path jar, long largestLibraries) throws Refusal {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> libraries = checkedLibraries(zip);
            unpack(zip, libraries, Optional.empty(), largestLibraries);
            return new JarContents(attributes(zip), names(libraries));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Refusal("is not a jar", broken);
        } catch (IOException failure) {
            throw new Refusal(Reason.unreadable(failure), failure);
        }
    }

    private static List<ZipEntry> checkedLibraries(ZipFile zip) throws Refusal {
        if (zip.size() > MOST_ENTRIES) {
            throw new Refusal("has " + zip.size() + " entries but " + MOST_ENTRIES + " are the most");
        }
        List<ZipEntry> libraries = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            check(entry);
            if (entry.getName().endsWith(".jar")) {
                libraries.add(entry);
            }
        }
        return libraries;
    }

    private static List<String> names(List<ZipEntry> libraries) {
        return libraries.stream()
                .map(ZipEntry::getName)
                .filter(name -> LIBRARY.matcher(name).matches())
                .sorted()
                .toList();
    }

    private static void check(ZipEntry entry) throws Refusal {
        if (UNSAFE.matcher(entry.getName()).matches()) {
            throw new Refusal("has an entry '" + Reason.line(entry.getName()) + "' that points out of the jar");
        }
        if (entry.getSize() > LARGEST_ENTRY) {
            throw new Refusal("has an entry '" + Reason.line(entry.getName()) + "' of " + (entry.getSize() >> 20)
                    + " MB but " + (LARGEST_ENTRY >> 20) + " are the most");
        }
    }

    /** Writes the libraries as {@code 0.jar}, {@code 1.jar} ... into a folder and gives these names. */
    List<String> unpackLibraries(Path jar, Path folder) throws Refusal {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries =
                    libraries.stream().<ZipEntry>map(zip::getEntry).toList();
            return unpack(zip, entries, Optional.of(folder), LARGEST_LIBRARIES);
        } catch (IOException failure) {
            throw new Refusal(Reason.unreadable(failure), failure);
        }
    }

    /** Inflates the entries; without a folder only to see that they end in time, whatever sizes they declare. */
    private static List<String> unpack(ZipFile zip, List<ZipEntry> entries, Optional<Path> folder, long limit)
            throws IOException, Refusal {
        List<String> names = new ArrayList<>();
        long left = limit;
        for (ZipEntry entry : entries) {
            String name = names.size() + ".jar";
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = folder.isPresent()
                            ? NewFile.stream(folder.get().resolve(name))
                            : OutputStream.nullOutputStream()) {
                left -= transfer(in, out, left);
            }
            names.add(name);
        }
        return names;
    }

    private static long transfer(InputStream in, OutputStream out, long limit) throws IOException, Refusal {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            total += count;
            if (total > limit) {
                throw new Refusal("holds libraries that are too large together");
            }
            out.write(buffer, 0, count);
        }
        return total;
    }

    private static Attributes attributes(ZipFile zip) throws IOException, Refusal {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            return new Attributes();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new Refusal("has a manifest longer than " + LARGEST_MANIFEST + " bytes");
            }
            return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
        } catch (IOException malformed) {
            throw new Refusal(
                    "has a manifest that is not well-formed: " + Reason.line(malformed.getMessage()), malformed);
        }
    }

    /** Gives a header's value, nothing where it is absent or blank. */
    Optional<String> header(String name) {
        return Optional.ofNullable(attributes.getValue(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Tells whether the jar is an OSGi bundle already. */
    boolean isBundle() {
        return header("Bundle-SymbolicName").isPresent();
    }

    /** Gives the version that people see. */
    String version() {
        return header("Bundle-Version")
                .or(() -> header("Implementation-Version"))
                .or(() -> header("Specification-Version"))
                .map(Reason::line)
                .orElse(InstalledPlugin.UNVERSIONED);
    }
}

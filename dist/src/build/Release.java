import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Lays out what a release packs: the distribution without the archives of loaded classes, which each machine makes for its own Java, and
 * with licences, notices and the bill of materials. Afterwards it sums up what was packed.
 *
 * <p>Arguments: {@code stage}, the checkout, the folder of the distribution, the folder of filtered texts, the bill of materials, the folder
 * to make; or {@code sums} and the folder of the packed files.
 */
final class Release {
    private static final int MOST_BYTES = 1 << 20;

    private Release() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "stage" ->
                stage(
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]),
                        Path.of(arguments[4]),
                        Path.of(arguments[5]));
            case "sums" -> sums(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void stage(Path checkout, Path home, Path texts, Path bom, Path stage) throws IOException {
        remove(stage);
        for (Path file : files(home)) {
            String name = home.relativize(file).toString();
            if (!name.endsWith(".aot") && !name.equals(".built")) {
                copy(file, stage.resolve(name));
            }
        }
        copy(checkout.resolve("LICENSE"), stage.resolve("LICENSE"));
        copy(checkout.resolve("CHANGELOG.md"), stage.resolve("CHANGELOG.md"));
        copy(texts.resolve("README.txt"), stage.resolve("README.txt"));
        copy(texts.resolve("NOTICE.txt"), stage.resolve("NOTICE"));
        if (!Files.exists(bom)) {
            throw new IOException(bom + ": is missing; the bill of materials is made with Maven online alone");
        }
        copy(bom, stage.resolve("bom.json"));
        Path licences = Files.createDirectories(stage.resolve("licences"));
        copy(checkout.resolve("LICENSE"), licences.resolve("GPL-3.0.txt"));
        copy(checkout.resolve("api/LICENSE"), licences.resolve("Apache-2.0.txt"));
        for (Path text : files(texts.resolve("licences"))) {
            copy(text, licences.resolve(text.getFileName().toString()));
        }
        thirdParty(stage, texts.resolve("third-party.txt"));
    }

    /** A library as the table of licences has it. */
    private record Library(String licence, String text) {}

    private static void thirdParty(Path stage, Path table) throws IOException {
        SequencedMap<String, Library> known = new TreeMap<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(" \\| ");
                known.put(cells[0], new Library(cells[1], cells[2]));
            }
        }
        List<String> lines = new ArrayList<>(List.of("Libraries of others in lib/, their licences, and where the texts are.", ""));
        Map<String, Library> left = new TreeMap<>(known);
        for (Path jar : files(stage.resolve("lib"))) {
            String file = jar.getFileName().toString();
            if (file.startsWith("reeb-")) {
                continue;
            }
            String name = file.replaceFirst("-[0-9][0-9.]*(-all)?\\.jar$", "");
            Library library = left.remove(name);
            if (library == null) {
                throw new IOException("dist/src/release/third-party.txt: says nothing of " + file);
            }
            List<String> texts = new ArrayList<>(own(jar, stage.resolve("licences").resolve(name)));
            if (!library.text().equals("-")) {
                if (!Files.exists(stage.resolve("licences").resolve(library.text()))) {
                    throw new IOException("dist/src/release/licences: lacks " + library.text());
                }
                texts.addFirst(library.text());
            }
            if (texts.isEmpty()) {
                throw new IOException(file + ": has no text of its licence; name one in dist/src/release/third-party.txt");
            }
            lines.add(file + ": " + library.licence() + " (licences/" + String.join(", licences/", texts) + ")");
        }
        if (!left.isEmpty()) {
            throw new IOException("dist/src/release/third-party.txt: names what is not in lib/: " + left.keySet());
        }
        Files.writeString(stage.resolve("THIRD-PARTY.txt"), String.join("\n", lines) + "\n");
    }

    /** Takes licences and notices out of a jar. */
    private static List<String> own(Path jar, Path folder) throws IOException {
        SequencedMap<String, byte[]> texts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("(META-INF|license)/(LICEN[CS]E|NOTICE)(\\.(txt|md))?")) {
                    texts.put(entry.getName().replaceFirst(".*/", ""), zip.readNBytes(MOST_BYTES));
                }
            }
        }
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            Files.write(Files.createDirectories(folder).resolve(text.getKey()), text.getValue());
        }
        return texts.keySet().stream().map(text -> folder.getFileName() + "/" + text).toList();
    }

    private static void sums(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.endsWith("SHA256SUMS")) {
                    lines.add(sha256(file) + "  " + file.getFileName());
                }
            }
        }
        Files.writeString(folder.resolve("SHA256SUMS"), String.join("\n", lines) + "\n");
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package reeb.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import reeb.api.Part;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.api.summary.GraphSummary;
import reeb.api.summary.RowSummary;
import reeb.runtime.catalog.Kind;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.NewFolder;
import reeb.testkit.kinds.Contracts;

/** The Maven project of a plugin with one part, which builds, is tested and runs as it is. */
public final class NewPlugin {
    private final PluginName name;
    private final Form kind;
    private final Path repository;

    /**
     * What a part can be.
     *
     * @param word as it is asked for
     * @param type an interface of the api
     */
    private record Form(String word, Class<? extends Part> type) {
        static Form of(Kind kind) {
            return new Form(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind.type());
        }

        /** The kinds, and evaluators that tell a section. */
        static Stream<Form> all() {
            return Stream.concat(
                    Arrays.stream(Kind.values()).map(Form::of),
                    Stream.of(
                            new Form("row-summary", RowSummary.class), new Form("graph-summary", GraphSummary.class)));
        }
    }

    private NewPlugin(PluginName name, Form kind, Path repository) {
        this.name = name;
        this.kind = kind;
        this.repository = repository;
    }

    /**
     * Prepares a project.
     *
     * @param name of the part, such as {@code acme/mean}
     * @param kind as {@link #kinds} lists it
     * @param repository a folder laid out as a Maven repository, in which the api is
     * @throws InputException where one of these will not do
     */
    public static NewPlugin of(String name, String kind, Path repository) {
        Form chosen = Form.all()
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "--kind " + kind + ": there is no such kind of part" + Nearest.hint(kind, kinds(), "kinds")));
        if (!Files.isDirectory(repository.resolve("reeb/reeb-api"))) {
            throw new InputException(
                    repository + ": is no Maven repository with Reeb's api in it; name one with --repository,"
                            + " such as the folder 'repository' of a distribution");
        }
        return new NewPlugin(PluginName.of(name), chosen, repository);
    }

    /** Lists the kinds of parts there are, as they are asked for. */
    public static List<String> kinds() {
        return Form.all().map(Form::word).toList();
    }

    /** What the folder is called where no other is named. */
    public String folder() {
        return name.artifact();
    }

    /**
     * Writes the project.
     *
     * @param folder is not there yet, or is empty
     * @return the files, relative to it
     * @throws InputException where something is in it
     */
    public List<String> write(Path folder) throws IOException {
        SequencedMap<String, String> files = files();
        if (Files.isDirectory(folder)) {
            requireEmpty(folder);
            fill(folder, files);
            return new ArrayList<>(files.sequencedKeySet());
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(folder + ": is there already, and is no folder; name another with --dir");
        }
        try {
            NewFolder.make(folder, "plugin", fresh -> fill(fresh, files));
        } catch (FileAlreadyExistsException e) {
            throw new InputException(folder + ": is there already; name another folder with --dir", e);
        }
        return new ArrayList<>(files.sequencedKeySet());
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            Optional<Path> first = inside.sorted().findFirst();
            if (first.isPresent()) {
                throw new InputException(folder + ": has '" + first.get().getFileName()
                        + "' in it, and nothing is overwritten; name another folder with --dir");
            }
        }
    }

    private static void fill(Path folder, SequencedMap<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            NewFile.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private SequencedMap<String, String> files() throws IOException {
        String sources = "src/main/java/" + name.packageName() + "/";
        String special = "kinds/" + kind.word() + "/";
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", filled("pom.xml"));
        files.put("README.md", filled("README.md"));
        files.put("workflow.json", filled(special + "workflow.json"));
        files.put(sources + name.type() + ".java", filled(special + "Part.java"));
        files.put(sources + name.plugin() + ".java", filled("Plugin.java"));
        files.put(
                "src/main/resources/META-INF/services/reeb.api.Plugin",
                name.packageName() + "." + name.plugin() + "\n");
        files.put("src/test/java/" + name.packageName() + "/" + name.type() + "Test.java", filled("PartTest.java"));
        return files;
    }

    private String filled(String template) throws IOException {
        String text = text(template);
        for (Map.Entry<String, String> value : values().entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    private Map<String, String> values() {
        return Map.ofEntries(
                Map.entry("name", name.name()),
                Map.entry("prefix", name.prefix()),
                Map.entry("package", name.packageName()),
                Map.entry("Class", name.type()),
                Map.entry("Plugin", name.plugin()),
                Map.entry("artifact", name.artifact()),
                Map.entry("kind", kind.word().replace('-', ' ')),
                Map.entry("Type", kind.type().getName()),
                Map.entry("Kind", kind.type().getSimpleName()),
                Map.entry("contract", Contracts.ofKind(kind.type()).getName()),
                Map.entry(
                        "repository",
                        escaped(repository.toAbsolutePath().normalize().toUri().toString())));
    }

    /** For text between tags; a file URL has no other letters of these. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;");
    }

    private static String text(String template) throws IOException {
        try (InputStream in = NewPlugin.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException("the template " + template + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

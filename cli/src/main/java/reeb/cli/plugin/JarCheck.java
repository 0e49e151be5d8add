package reeb.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import reeb.api.Part;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.catalog.PartType;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.Parameter;
import reeb.runtime.parameters.ParameterType;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.PartHelp;
import reeb.runtime.parameters.Problem;
import reeb.runtime.parameters.StepParts;
import reeb.testkit.kinds.Contracts;

/** Looks at a jar as a run will: what it offers, whether that is declared well, and whether its parts keep their contracts. */
public final class JarCheck {
    private final Path jar;
    private final Map<String, String> parameters;
    private final Report report;
    private int wrong;

    private JarCheck(Path jar, Map<String, String> parameters, Report report) {
        this.jar = jar;
        this.parameters = parameters;
        this.report = report;
    }

    /** Is told what is found, a line at a time. */
    public interface Report {
        /** Hears what is there, and what is well. */
        void say(String line);

        /** Hears what is wrong. */
        void wrong(String line);

        /** Hears where something was thrown. */
        void thrown(Throwable thrown);
    }

    /**
     * Checks a jar.
     *
     * @param jar a file whose name ends in .jar
     * @param parameters JSON objects of parameters, by the names of parts that are tried with them
     * @param report is told of all that is found
     * @return how many things are wrong
     * @throws InputException where there is no jar, or parameters name no part of it
     */
    public static int check(Path jar, Map<String, String> parameters, Report report) throws IOException {
        if (!Files.isRegularFile(jar)
                || !jar.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            throw new InputException(jar + ": " + (Files.exists(jar) ? "is no jar" : "there is no such file")
                    + "; name the jar that your build has made");
        }
        JarCheck check = new JarCheck(jar, parameters, report);
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "check")) {
            Path copy = folder.path().resolve(String.valueOf(jar.getFileName()));
            try (InputStream in = Files.newInputStream(jar);
                    OutputStream out = NewFile.stream(copy)) {
                in.transferTo(out);
            }
            try (Catalog catalog = Catalog.open(List.of(folder.path()))) {
                check.catalog(catalog);
            }
        }
        return check.wrong;
    }

    private void wrong(String line) {
        wrong++;
        report.wrong(line);
    }

    private void catalog(Catalog catalog) {
        catalog.problems().forEach(problem -> wrong(problem.toString()));
        List<PartType> own = catalog.parts().stream()
                .filter(part -> !part.plugin().origin().equals(InstalledPlugin.BUILT_IN))
                .toList();
        for (String name : parameters.keySet()) {
            if (own.stream().noneMatch(part -> part.name().equals(name))) {
                throw new InputException("--with " + name + ": " + jar.getFileName() + " has no such part");
            }
        }
        catalog.plugins().stream()
                .filter(plugin -> !plugin.origin().equals(InstalledPlugin.BUILT_IN))
                .forEach(plugin -> report.say("plugin '" + plugin.name() + "' " + plugin.version() + ": "
                        + (plugin.parts().isEmpty() ? "no parts" : String.join(", ", plugin.parts()))));
        own.forEach(part -> part(catalog, part));
    }

    private void part(Catalog catalog, PartType part) {
        if (part.about().isBlank()) {
            wrong(part.name() + ": @About says nothing");
        }
        if (PartHelp.describable(List.of(part), this::fault).isEmpty()) {
            return;
        }
        documented(part.name(), part.type(), "");
        try {
            Optional<Part> made = made(catalog, part);
            if (made.isPresent()) {
                contracts(part, () -> made(catalog, part).orElseThrow());
            }
        } catch (PartFault fault) {
            fault(fault);
        }
    }

    private void fault(PartFault fault) {
        wrong(String.valueOf(fault.getMessage()));
        report.thrown(fault);
    }

    /** Looks for parameters that nobody could guess the meaning of, in groups too. */
    private void documented(String part, Class<?> type, String prefix) {
        for (Parameter parameter : Parameter.of(type)) {
            String path = prefix + parameter.name();
            if (parameter.about().isBlank()) {
                wrong(part + ": the parameter '" + path + "' lacks @About");
            }
            if (parameter.type() instanceof ParameterType.Group group) {
                documented(part, group.type(), path + ".");
            }
        }
    }

    /** Makes the part as a workflow would; empty where a parameter is missing that has no default. */
    private Optional<Part> made(Catalog catalog, PartType part) {
        List<Problem> problems = new ArrayList<>();
        String given = parameters.get(part.name());
        Json json = given == null
                ? new Json.Members(Place.START, Map.of(), Map.of())
                : JsonReader.parse(given, "--with " + part.name());
        if (!(json instanceof Json.Members members)) {
            throw new InputException("--with " + part.name() + ": must be an object of parameters, such as {\"k\": 5}");
        }
        Optional<Part> made = new PartBinder(catalog, StepParts.none(), problems).part(part, members, "", Set.of());
        if (!problems.isEmpty()) {
            List<String> needed = Parameter.of(part.type()).stream()
                    .filter(Parameter::required)
                    .map(parameter -> "'" + parameter.name() + "'")
                    .toList();
            if (given == null && !needed.isEmpty()) {
                report.say(part.name() + " (" + part.kind().word() + "): its contract is not tried, since "
                        + String.join(", ", needed) + " must be given; --with " + part.name() + "='{...}' gives it");
            } else {
                problems.forEach(problem -> wrong(part.name() + ": " + problem.message()));
            }
        }
        return made;
    }

    private void contracts(PartType part, Supplier<Part> made) {
        int kept = 0;
        List<Contracts.Finding> untried = new ArrayList<>();
        int before = wrong;
        // Files of parameters are looked for where the command runs.
        List<Path> files = made.get().inputs(new DataPlaces(Path.of(""), List.of()));
        for (Contracts.Finding finding : Contracts.check(made, files)) {
            switch (finding.verdict()) {
                case KEPT -> kept++;
                case NOT_TRIED -> untried.add(finding);
                case BROKEN -> {
                    wrong(part.name() + ": " + finding.contract() + ": not '" + finding.words() + "': "
                            + finding.reason());
                    finding.thrown().ifPresent(report::thrown);
                }
            }
        }
        report.say(part.name() + " (" + part.kind().word() + "): keeps " + kept + " rules of its contract"
                + (wrong > before ? ", breaks " + (wrong - before) : "")
                + (untried.isEmpty() ? "" : ", " + untried.size() + " could not be tried"));
        untried.forEach(finding ->
                report.say("  not tried: '" + finding.words() + "', since the part refuses: " + finding.reason()));
    }
}

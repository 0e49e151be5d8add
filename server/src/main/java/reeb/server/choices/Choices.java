package reeb.server.choices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import reeb.api.Lens;
import reeb.api.Presenter;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.json.Json;
import reeb.runtime.parameters.Adjustable;
import reeb.runtime.parameters.Parameter;
import reeb.runtime.parameters.ParameterType;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.parameters.PartWithin;
import reeb.runtime.workflow.Step;

/**
 * Finds what was chosen in the workflow of a run: the features, how they are scaled, the lens, the cover, the clusterer with its radius and
 * metric, and the column that colours. Of parameters those are listed that stand in the workflow's file, or that a comment there is about.
 */
final class Choices {
    private static final String COLUMNS = "columns";
    private static final String COLOUR = "colour";
    private static final String USE = "use";
    private static final Set<Kind> CHOSEN = Set.of(Kind.COVER, Kind.CLUSTERER, Kind.METRIC);
    private static final int MOST_NAMES = 400;

    private final Catalog catalog;
    private final StoredRun run;
    private final Reasons reasons;
    private final Optional<Json.Members> file;
    private final List<Choice> found = new ArrayList<>();

    private Choices(Catalog catalog, StoredRun run, Reasons reasons, Optional<Json.Members> file) {
        this.catalog = catalog;
        this.run = run;
        this.reasons = reasons;
        this.file = file;
    }

    /**
     * Lists them.
     *
     * @param run whose values they have today
     * @param text of the workflow's file, for its comments; may be empty
     * @param file what the text says; empty where there is none
     */
    static List<Choice> of(Catalog catalog, StoredRun run, String text, Optional<Json.Members> file) {
        Choices choices = new Choices(catalog, run, Reasons.of(text), file);
        run.workflow().steps().forEach(choices::add);
        return List.copyOf(choices.found);
    }

    private void add(Step step) {
        switch (step.part()) {
            case Source _ -> features(step);
            case Transform _, Lens _ -> {
                found.add(ofStep(step));
                adjustable(step);
            }
            case Presenter _ -> colour(step);
            default -> {
                if (step.gives() == reeb.runtime.workflow.ResultKind.GRAPH) {
                    parts(step);
                    adjustable(step);
                }
            }
        }
    }

    private void features(Step source) {
        Optional<Dataset> rows = run.rows(source);
        List<String> features = rows.map(Dataset::features).orElse(List.of());
        boolean named = Parameter.of(source.part().getClass()).stream()
                .anyMatch(parameter -> parameter.name().equals(COLUMNS));
        if (features.isEmpty() || features.size() > MOST_NAMES || !named) {
            return;
        }
        Set<String> all = new LinkedHashSet<>(features);
        rows.get().table().columns().stream()
                .filter(reeb.api.data.Column.Numbers.class::isInstance)
                .forEach(column -> all.add(column.name()));
        found.add(new Choice(
                source.name() + "." + COLUMNS,
                "Features",
                Choice.Form.NAMES,
                Optional.of(features),
                reasons.of(source.name(), COLUMNS)
                        .or(() -> reasons.ofStep(source.name()))
                        .orElse("What rows are compared by."),
                all.stream().map(name -> new Choice.Option(name, "")).toList(),
                Optional.empty()));
    }

    private Choice ofStep(Step step) {
        String part = step.type().name();
        Kind kind = step.type().kind();
        boolean lens = run.workflow().steps().stream()
                .anyMatch(other -> other.through().contains(step.name()));
        List<Choice.Option> options = new ArrayList<>();
        if (!lens && mayBeLeftOut(step)) {
            options.add(new Choice.Option(
                    "",
                    "Leaves the step out: what is built of it is built of '"
                            + step.of().getFirst() + "'."));
        }
        options(kind, part).stream()
                // Transforms of one sort stand in one plugin.
                .filter(other -> kind != Kind.TRANSFORM
                        || other.plugin().equals(step.type().plugin()))
                .map(type -> new Choice.Option(type.name(), type.about()))
                .forEach(options::add);
        return new Choice(
                step.name() + "." + USE,
                lens ? "Lens" : "Step '" + step.name() + "'",
                Choice.Form.PART,
                Optional.of(part),
                reasons.ofStep(step.name()).orElse(step.type().about()),
                options,
                Optional.empty());
    }

    /** Tells whether others can do without a step: where it changes features that something else than a figure is made of. */
    private boolean mayBeLeftOut(Step step) {
        return step.part() instanceof Transform
                && step.of().size() == 1
                && run.workflow().steps().stream()
                        .anyMatch(other -> other.of().contains(step.name())
                                && other.gives() != reeb.runtime.workflow.ResultKind.FILES);
    }

    /** Lists parts of a kind that need no parameters, and the one that is used. */
    private List<PartType> options(Kind kind, String used) {
        return catalog.parts().stream()
                .filter(type -> type.kind() == kind)
                .filter(type -> type.name().equals(used)
                        || Parameter.of(type.type()).stream().noneMatch(Parameter::required))
                .toList();
    }

    /** Adds covers, clusterers and metrics within a step's part. */
    private void parts(Step step) {
        for (PartWithin one : PartWithin.of(step.name(), step.part())) {
            if (CHOSEN.contains(one.kind())) {
                found.add(new Choice(
                        one.path(),
                        capital(one.parameter().name()),
                        Choice.Form.PART,
                        Optional.of(one.name()),
                        reasons.of(step.name(), one.parameter().name())
                                .orElse(one.parameter().about()),
                        options(one.kind(), one.name()).stream()
                                .map(type -> new Choice.Option(type.name(), type.about()))
                                .toList(),
                        Optional.empty()));
            }
        }
    }

    private void adjustable(Step step) {
        for (Adjustable one : Adjustable.of(step.name(), step.part())) {
            String name = one.parameter().name();
            Optional<String> reason = reasons.of(step.name(), name);
            if (reason.isEmpty() && !written(one.path())) {
                continue;
            }
            found.add(new Choice(
                    one.path(),
                    capital(name),
                    form(one.type()),
                    one.value(),
                    reason.orElse(one.parameter().about()),
                    one.type() instanceof ParameterType.Choice choice
                            ? choice.meanings().entrySet().stream()
                                    .map(meaning -> new Choice.Option(meaning.getKey(), meaning.getValue()))
                                    .toList()
                            : List.of(),
                    one.parameter().range()));
        }
    }

    private static Choice.Form form(ParameterType type) {
        return switch (type) {
            case ParameterType.Whole _ -> Choice.Form.WHOLE;
            case ParameterType.Flag _ -> Choice.Form.FLAG;
            case ParameterType.Choice _ -> Choice.Form.CHOICE;
            default -> Choice.Form.NUMBER;
        };
    }

    private void colour(Step presenter) {
        boolean coloured = Parameter.of(presenter.part().getClass()).stream()
                .anyMatch(parameter -> parameter.name().equals(COLOUR));
        if (!coloured) {
            return;
        }
        Object value = PartValues.of(presenter.part()).get(COLOUR);
        Stream<Step> shown = presenter.of().stream().map(run.workflow()::step);
        Set<String> columns = new LinkedHashSet<>();
        shown.forEach(step ->
                run.rows(step).ifPresent(rows -> columns.addAll(rows.table().names())));
        found.add(new Choice(
                presenter.name() + "." + COLOUR,
                "Colour",
                Choice.Form.CHOICE,
                Optional.ofNullable(value instanceof Optional<?> some ? some.orElse(null) : value),
                reasons.of(presenter.name(), COLOUR).orElse("The column that colours at first."),
                columns.stream()
                        .limit(MOST_NAMES)
                        .map(name -> new Choice.Option(name, ""))
                        .toList(),
                Optional.empty()));
    }

    /** Tells whether the file gives a parameter a value. */
    private boolean written(String path) {
        List<String> names = List.of(path.split("\\."));
        Optional<Json> here = file.flatMap(members -> members.member("steps"))
                .filter(Json.Array.class::isInstance)
                .flatMap(steps -> ((Json.Array) steps)
                        .elements().stream()
                                .filter(step -> named(step, names.getFirst()))
                                .findFirst());
        for (String name : names.subList(1, names.size())) {
            here = here.filter(Json.Members.class::isInstance)
                    .flatMap(members -> ((Json.Members) members).member(name));
        }
        return here.isPresent();
    }

    static boolean named(Json step, String name) {
        return step instanceof Json.Members members
                && members.member("name").orElse(null) instanceof Json.Text text
                && text.value().equals(name);
    }

    private static String capital(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** Gives the values of a body by their paths. */
    static Map<String, Json> values(Json.Members body) {
        return body.member("values").orElse(null) instanceof Json.Members values ? values.members() : Map.of();
    }
}

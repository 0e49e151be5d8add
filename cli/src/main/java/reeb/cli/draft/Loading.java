package reeb.cli.draft;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.Places;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;
import reeb.toolkit.tables.UnreadColumn;

/** Loads data to look at them, and finds out how their source is to be set so that it does. */
final class Loading {
    /** What stands before decimals and between thousands where people write amounts, or nothing said; of two that read as much, the first. */
    private static final List<List<String>> NOTATIONS = List.of(
            List.of("comma", "point"),
            List.of("comma", "blank"),
            List.of(),
            List.of("point", "comma"),
            List.of("point", "blank"));

    /** The draft does by itself what sources advise to do in other steps. */
    private static final LoneRun.Others OTHERS = new LoneRun.Others(
            step -> {
                throw new IllegalStateException("a draft has no step '" + step + "' yet");
            },
            Optional.empty());

    private final Catalog catalog;
    private final Places places;
    private final Workers workers;
    private final Cancellation cancellation;

    Loading(Catalog catalog, Places places, Workers workers, Cancellation cancellation) {
        this.catalog = catalog;
        this.places = places;
        this.workers = workers;
        this.cancellation = cancellation;
    }

    /**
     * What was loaded.
     *
     * @param step how
     * @param data the rows
     * @param remarks what the source warned of
     * @param empty columns that are left out, as they have no value
     * @param unread columns that are kept as text, by their names, and why
     */
    record Loaded(
            SourceStep step, Dataset data, List<Heard.Remark> remarks, List<String> empty, Map<String, String> unread) {
        Loaded {
            remarks = List.copyOf(remarks);
            empty = List.copyOf(empty);
            unread = new LinkedHashMap<>(unread);
        }

        Loaded without(List<String> columns) {
            return new Loaded(step, data, remarks, columns, unread);
        }

        Loaded unread(Map<String, String> columns) {
            return new Loaded(step, data, remarks, empty, columns);
        }
    }

    /**
     * Loads data.
     *
     * @param data the file or folder, as the workflow names it
     * @param place where it is
     * @throws InputException where no way of reading it works, with what the source said
     */
    Loaded load(String data, Path place) {
        DataForm form = DataForm.of(place);
        SourceStep plain = new SourceStep(form, Map.of(form.parameter(), data));
        return switch (form) {
            case TEXT -> settled(marked(plain, new TextFile(place)));
            case TABLE, ARROW -> readable(plain);
            case ARRAY -> first(arrays(plain, TableBeside.added(plain, data, place)));
            case PICTURES -> grey(first(PictureSteps.of(plain)));
            case VECTORS, IDX, SPARSE, MATRIX -> first(List.of(plain));
        };
    }

    /** As it is, or else with means where values are missing. */
    private static List<SourceStep> filled(SourceStep step) {
        return List.of(step, step.with("invalid", "mean"));
    }

    /** Leaves out columns without any value where they keep the others from being loaded: they have no mean. */
    private Loaded valued(SourceStep step) {
        try {
            return first(filled(step));
        } catch (InputException refusal) {
            return withoutEmpty(step).orElseThrow(() -> refusal);
        }
    }

    private Optional<Loaded> withoutEmpty(SourceStep step) {
        SourceStep zeros = step.with("invalid", "zero");
        try {
            Dataset data = loaded(zeros).data();
            List<String> suspects = data.features().stream()
                    .filter(name -> Arrays.stream(column(data, name)).allMatch(value -> value == 0))
                    .toList();
            List<String> others = without(data.features(), suspects);
            if (suspects.isEmpty() || others.isEmpty()) {
                return Optional.empty();
            }
            // As columns beside the features they keep their gaps.
            Map<String, Object> numbers = step.types();
            suspects.forEach(name -> numbers.put(name, "number"));
            Table beside = loaded(zeros.with(SourceStep.COLUMNS, others)
                            .with("labels", suspects)
                            .with(SourceStep.TYPES, numbers))
                    .data()
                    .table();
            List<String> empty = suspects.stream()
                    .filter(name -> beside.column(name).filter(Loading::isEmpty).isPresent())
                    .toList();
            SourceStep rest = step.with(SourceStep.COLUMNS, without(data.features(), empty));
            return empty.isEmpty()
                    ? Optional.empty()
                    : Optional.of(first(filled(rest)).without(empty));
        } catch (InputException _) {
            return Optional.empty(); // the first refusal says what is wrong
        }
    }

    private static double[] column(Dataset data, String feature) {
        return data.points().column(data.features().indexOf(feature));
    }

    private static boolean isEmpty(Column column) {
        return IntStream.range(0, column.size())
                .allMatch(row -> column.text(row).isEmpty());
    }

    private static List<String> without(List<String> names, List<String> left) {
        return names.stream().filter(name -> !left.contains(name)).toList();
    }

    /** Tells the source what it had to find out or what it doubts, so that it need not say so again. */
    private Loaded settled(Loaded found) {
        SourceStep settled = new Doubts(found).settled();
        if (settled.equals(found.step())) {
            return found;
        }
        try {
            // Gaps that were in a row which is left out need not be filled.
            boolean fewer = settled.parameters().containsKey(Doubts.ROWS);
            Loaded again = first(fewer ? filled(settled.without("invalid")) : List.of(settled));
            return new Loaded(again.step(), again.data(), found.remarks(), found.empty(), found.unread());
        } catch (InputException _) {
            return found;
        }
    }

    /** Lists what a source says as it is to be written, where it may have something to say of the rows. */
    List<Heard.Remark> remarks(SourceStep written, Loaded loaded) {
        return loaded.remarks().stream().allMatch(Heard.Remark::ofFile)
                ? List.of()
                : loaded(written).remarks();
    }

    /** Tells the source what stands for a missing value, where it has to be told. */
    private Loaded marked(SourceStep plainly, TextFile file) {
        SourceStep step = file.encoded(plainly);
        MissingMarks marks = file.marks();
        Optional<Loaded> plain = Optional.empty();
        try {
            plain = Optional.of(readable(step));
            List<String> needed = marks.needed(plain.get().data());
            return needed.isEmpty() ? plain.get() : readable(step.with(SourceStep.MISSING, needed));
        } catch (InputException refusal) {
            if (plain.isPresent() || marks.sure().isEmpty()) {
                return plain.orElseThrow(() -> refusal);
            }
            return markedAtOnce(step, marks, refusal);
        }
    }

    /** Tells the source all that stands for a missing value, as without it nothing can be read. */
    private Loaded markedAtOnce(SourceStep step, MissingMarks marks, InputException refusal) {
        try {
            return readable(step.with(SourceStep.MISSING, marks.sure()));
        } catch (InputException _) {
            throw refusal;
        }
    }

    /** Reads numbers as most columns of them are written, and keeps columns as text that are written otherwise. */
    private Loaded readable(SourceStep step) {
        Loaded plain = textual(step);
        if (plain.unread().isEmpty() || step.form() != DataForm.TEXT) {
            return plain;
        }
        return NOTATIONS.stream()
                .flatMap(notation -> notation.isEmpty() ? Stream.of(plain) : noted(step, notation).stream())
                .max(Comparator.comparingInt(loaded ->
                        loaded.data().features().size() - loaded.unread().size()))
                .orElse(plain);
    }

    private Optional<Loaded> noted(SourceStep step, List<String> notation) {
        SourceStep said = step.with("decimal", notation.getFirst()).with("thousands", notation.getLast());
        try {
            return Optional.of(textual(said));
        } catch (InputException _) {
            return Optional.empty();
        }
    }

    /** Keeps columns as text whose numbers are written as the source does not read them. */
    private Loaded textual(SourceStep step) {
        Map<String, String> unread = new LinkedHashMap<>();
        while (true) {
            try {
                Map<String, Object> types = new LinkedHashMap<>();
                unread.keySet().forEach(name -> types.put(name, "text"));
                return valued(types.isEmpty() ? step : step.with(SourceStep.TYPES, types))
                        .unread(unread);
            } catch (UnreadColumn e) {
                if (unread.put(e.column(), e.reason()) != null) {
                    throw e;
                }
            }
        }
    }

    /** Reads pictures as grey ones where none has a colour. */
    private Loaded grey(Loaded loaded) {
        return loaded.data().images().filter(PictureSteps::areGrey).isPresent()
                ? loaded(loaded.step().with(SourceStep.GREY, true))
                : loaded;
    }

    /** With the table beside the array where it goes with it, else without. */
    private static List<SourceStep> arrays(SourceStep plain, SourceStep described) {
        return Stream.of(described, plain)
                .distinct()
                .flatMap(step -> filled(step).stream())
                .toList();
    }

    /** Loads in the first way that works; where none does, the first tells why. */
    private Loaded first(List<SourceStep> ways) {
        Optional<InputException> refusal = Optional.empty();
        for (SourceStep way : ways) {
            try {
                return loaded(way);
            } catch (InputException e) {
                refusal = refusal.or(() -> Optional.of(e));
            }
        }
        throw refusal.orElseThrow();
    }

    private Loaded loaded(SourceStep source) {
        Step step = LoneStep.of(catalog, source.form().source(), source.parameters(), "draft");
        reeb.api.Source part = (reeb.api.Source) step.part();
        List<Path> inputs = part.inputs(places);
        Heard heard = new Heard();
        Dataset data = part.load(inputs, LoneRun.of(step, 0, workers, cancellation, heard, OTHERS));
        return new Loaded(source, data, heard.remarks(), List.of(), Map.of());
    }
}

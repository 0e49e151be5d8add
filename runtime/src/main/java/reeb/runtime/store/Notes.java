package reeb.runtime.store;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a computation had to say beside its result, to be said again where the result comes from the cache.
 *
 * @param figures measured values by name, in the order in which they came
 * @param warnings what the user should know
 * @param advice what the user should know unless the workflow heeds it
 * @param declared the columns that a source has told before it read anything; none of other steps
 * @param settled what a source has found out of how its files are written: values by the paths of parameters
 */
public record Notes(
        Map<String, List<Double>> figures,
        List<String> warnings,
        List<Advice> advice,
        List<String> declared,
        Map<List<String>, String> settled) {
    /** Nothing to say. */
    public static final Notes NONE = new Notes(Map.of(), List.of());

    /** Stands around the number of a file in texts that are kept; no text of people has it. */
    private static final String MARK = "\uE000";

    /** Copies the collections. */
    public Notes {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        warnings = List.copyOf(warnings);
        advice = List.copyOf(advice);
        declared = List.copyOf(declared);
        settled = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settled));
    }

    /** Says what any step may have to say. */
    public Notes(Map<String, List<Double>> figures, List<String> warnings) {
        this(figures, warnings, List.of(), List.of(), Map.of());
    }

    /**
     * A warning that is void where other steps do what it advises.
     *
     * @param message for the user
     * @param parts that do it, where all steps that take the result are of these
     */
    public record Advice(String message, List<String> parts) {
        /** Copies the list. */
        public Advice {
            parts = List.copyOf(parts);
        }
    }

    /** Adds the columns that a source has told. */
    public Notes declaring(List<String> columns) {
        return new Notes(figures, warnings, advice, columns, settled);
    }

    /** Gives what a source has found out, as the value of one of its own parameters. */
    public Optional<String> settled(String parameter) {
        return Optional.ofNullable(settled.get(List.of(parameter)));
    }

    /** Puts marks in place of the files that were read: the same bytes may lie elsewhere when this is said again. */
    public Notes marked(List<Path> files) {
        return with(text -> {
            String marked = text;
            for (int file : longestFirst(files)) {
                marked = marked.replace(files.get(file).toString(), mark(file));
            }
            return marked;
        });
    }

    /** Names files in place of marks. */
    public Notes naming(List<Path> files) {
        return with(text -> {
            String named = text;
            for (int file = 0; file < files.size(); file++) {
                named = named.replace(mark(file), files.get(file).toString());
            }
            return named;
        });
    }

    private static String mark(int file) {
        return MARK + file + MARK;
    }

    private static int[] longestFirst(List<Path> files) {
        return IntStream.range(0, files.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer file) -> -files.get(file).toString().length()))
                .mapToInt(file -> file)
                .toArray();
    }

    private Notes with(UnaryOperator<String> texts) {
        return new Notes(
                figures,
                warnings.stream().map(texts).toList(),
                advice.stream()
                        .map(one -> new Advice(texts.apply(one.message()), one.parts()))
                        .toList(),
                declared,
                settled);
    }
}

package reeb.testkit.kinds;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Evaluator;
import reeb.api.Exporter;
import reeb.api.GraphBuilder;
import reeb.api.GraphEvaluator;
import reeb.api.GraphTransform;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Part;
import reeb.api.Presenter;
import reeb.api.Reporter;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.Visualizer;
import reeb.api.columns.ColumnTransform;
import reeb.api.columns.RowSelection;
import reeb.api.learning.RowWise;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.api.spread.Foldable;
import reeb.api.summary.GraphSummary;
import reeb.api.summary.RowSummary;
import reeb.testkit.ClustererContract;
import reeb.testkit.FoldableContract;
import reeb.testkit.LensContract;
import reeb.testkit.MetricContract;
import reeb.testkit.PartContract;
import reeb.testkit.PresenterContract;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TrainableContract;

/**
 * The contracts of a part, called without a runner of tests: the same methods that a class of tests inherits. Needs AssertJ, not
 * JUnit.
 */
public final class Contracts {
    private static final int FEW_ROWS = 50;

    private static final Map<Class<?>, Class<? extends PartContract>> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(Source.class, SourceContract.class);
        BY_TYPE.put(Transform.class, TransformContract.class);
        BY_TYPE.put(Lens.class, LensContract.class);
        BY_TYPE.put(Metric.class, MetricContract.class);
        BY_TYPE.put(NeighborSearch.class, NeighborSearchContract.class);
        BY_TYPE.put(Cover.class, CoverContract.class);
        BY_TYPE.put(Clusterer.class, ClustererContract.class);
        BY_TYPE.put(GraphBuilder.class, GraphBuilderContract.class);
        BY_TYPE.put(GraphTransform.class, GraphTransformContract.class);
        BY_TYPE.put(Layout.class, LayoutContract.class);
        BY_TYPE.put(Evaluator.class, EvaluatorContract.class);
        BY_TYPE.put(GraphEvaluator.class, GraphEvaluatorContract.class);
        BY_TYPE.put(Exporter.class, ExporterContract.class);
        BY_TYPE.put(Visualizer.class, VisualizerContract.class);
        BY_TYPE.put(Reporter.class, ReporterContract.class);
        BY_TYPE.put(Presenter.class, PresenterContract.class);
        BY_TYPE.put(Trainable.class, TrainableContract.class);
        BY_TYPE.put(Foldable.class, FoldableContract.class);
        BY_TYPE.put(RowSelection.class, RowSelectionContract.class);
        BY_TYPE.put(ColumnTransform.class, ColumnTransformContract.class);
        BY_TYPE.put(RowSummary.class, RowSummaryContract.class);
        BY_TYPE.put(GraphSummary.class, GraphSummaryContract.class);
    }

    private Contracts() {}

    /** How a part stands to a rule. */
    public enum Verdict {
        /** It keeps it. */
        KEPT,
        /** It refuses the data of the rule, as a part that needs a column by name does; the rule says nothing of it. */
        NOT_TRIED,
        /** It breaks it. */
        BROKEN
    }

    /**
     * What became of a rule.
     *
     * @param contract that has the rule, such as {@code LensContract}
     * @param rule its method, such as {@code acceptsConstantPoints}
     * @param verdict whether the part keeps it
     * @param reason one line, empty where the rule is kept
     * @param thrown by the part or by the rule, nothing where it is kept
     */
    public record Finding(String contract, String rule, Verdict verdict, String reason, Optional<Throwable> thrown) {
        /**
         * Tells the rule in words.
         *
         * @return such as {@code accepts constant points}
         */
        public String words() {
            return rule.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Finds the contract of a kind.
     *
     * @param kind an interface of parts, such as {@code Lens}
     * @return its contract; what holds for every part where the kind has none
     */
    public static Class<? extends PartContract> ofKind(Class<? extends Part> kind) {
        return BY_TYPE.getOrDefault(kind, PartContract.class);
    }

    /**
     * Lists the contracts that a part has to keep.
     *
     * @param part of any kind
     * @return that of its kind, and those of what it implements besides; of a kind without one, what holds for every part
     */
    public static List<Class<? extends PartContract>> of(Part part) {
        List<Class<? extends PartContract>> contracts = new ArrayList<>();
        BY_TYPE.forEach((type, contract) -> {
            if (type.isInstance(part) && !replaced(contract, part)) {
                contracts.add(contract);
            }
        });
        if (part instanceof RowWise rows && rows.rowWise()) {
            contracts.add(RowWiseContract.class);
        }
        if (contracts.isEmpty()) {
            contracts.add(PartContract.class);
        }
        return contracts;
    }

    /** Tells whether a part gives something else than its kind: other rows, columns in place of features, words beside figures. */
    private static boolean replaced(Class<? extends PartContract> contract, Part part) {
        return switch (part) {
            case RowSelection _, ColumnTransform _ -> contract == TransformContract.class;
            case RowSummary _ -> contract == EvaluatorContract.class;
            case GraphSummary _ -> contract == GraphEvaluatorContract.class;
            default -> false;
        };
    }

    /**
     * Lists the rules of contracts, each once.
     *
     * @param contracts some of which may extend others
     * @return their methods, by contract and name
     */
    static Set<Method> rules(List<Class<? extends PartContract>> contracts) {
        Set<Method> rules = new LinkedHashSet<>();
        for (Class<? extends PartContract> contract : contracts) {
            Arrays.stream(contract.getMethods())
                    .filter(method -> method.isDefault() && method.getReturnType() == void.class)
                    .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                    .sorted(Comparator.comparing((Method method) ->
                                    method.getDeclaringClass().getSimpleName())
                            .thenComparing(Method::getName))
                    .forEach(rules::add);
        }
        return rules;
    }

    /**
     * Tries a part against all rules of its contracts.
     *
     * @param part gives the part, each time an equal one
     * @return a finding for each rule
     */
    public static List<Finding> check(Supplier<Part> part) {
        return check(part, List.of());
    }

    /**
     * Tries a part against all rules of its contracts. Where it refuses rows of features alone, it is tried on rows that have columns, pictures
     * and numbers too.
     *
     * @param part gives the part, each time an equal one
     * @param files that the part reads, as its {@code inputs} give them
     * @return a finding for each rule
     */
    public static List<Finding> check(Supplier<Part> part, List<Path> files) {
        List<Class<? extends PartContract>> contracts = of(part.get());
        List<Finding> findings = new ArrayList<>();
        for (Method rule : rules(contracts)) {
            Class<? extends PartContract> asked = contracts.stream()
                    .filter(contract -> rule.getDeclaringClass().isAssignableFrom(contract))
                    .findFirst()
                    .orElseThrow();
            Finding plain = found(rule, asked, new Given(part, files, false));
            findings.add(
                    plain.verdict() == Verdict.NOT_TRIED ? found(rule, asked, new Given(part, files, true)) : plain);
        }
        boolean picky = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.NOT_TRIED);
        return picky ? findings.stream().map(Contracts::ofPicky).toList() : findings;
    }

    /** Where a part refuses sound data, such as for want of a column, how it refuses odd ones says nothing. */
    private static Finding ofPicky(Finding finding) {
        return finding.verdict() == Verdict.BROKEN && finding.rule().startsWith("survivesOrRefuses")
                ? new Finding(
                        finding.contract(),
                        finding.rule(),
                        Verdict.NOT_TRIED,
                        "other data of its contract too",
                        finding.thrown())
                : finding;
    }

    /**
     * What a contract asks its test for.
     *
     * @param part gives the part
     * @param files that it reads
     * @param whole whether the rows have columns, pictures and numbers
     */
    private record Given(Supplier<Part> part, List<Path> files, boolean whole) {
        Object answer(Object contract, Method method, Object @Nullable [] arguments) throws Throwable {
            if (whole && method.getName().equals("rowsToTreat")) {
                return Rowed.whole(arguments == null ? FEW_ROWS : (int) arguments[0]);
            }
            return switch (method.getName()) {
                case "part" -> part.get();
                case "files" -> files;
                default -> InvocationHandler.invokeDefault(contract, method, arguments);
            };
        }
    }

    private static Finding found(Method rule, Class<? extends PartContract> contract, Given given) {
        Finding kept = new Finding(
                rule.getDeclaringClass().getSimpleName(), rule.getName(), Verdict.KEPT, "", Optional.empty());
        try {
            rule.invoke(instance(contract, given));
            return kept;
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Verdict verdict = cause instanceof InputException ? Verdict.NOT_TRIED : Verdict.BROKEN;
            return new Finding(kept.contract(), kept.rule(), verdict, reason(cause), Optional.of(cause));
        }
    }

    private static Object instance(Class<? extends PartContract> contract, Given given) {
        return Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, given::answer);
    }

    private static String reason(Throwable thrown) {
        String message =
                String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip();
        String line = message.length() <= 300 ? message : message.substring(0, 300) + " ...";
        return thrown instanceof AssertionError || thrown instanceof InputException
                ? line
                : "threw " + thrown.getClass().getSimpleName() + ": " + line;
    }
}

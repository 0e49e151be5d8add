package reeb.runtime.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.runtime.hash.Build;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * What parts have learned: once, kept while the run lasts and in the cache.
 *
 * <p>A step that {@code fit} names teaches what it has learned itself, where its part is equal; else its rows teach, once for
 * all steps of equal parts that name it.
 */
final class LearnedModels {
    private static final String FORMAT = "reeb learned 1";

    private final Workflow workflow;
    private final Function<Step, String> keys;
    private final Results results;
    private final ResultCache cache;
    private final Predicate<Step> sound;
    private final Backend backend;
    private final Map<String, Kept> known = new HashMap<>();

    /**
     * Begins with none.
     *
     * @param keys give each step's key, that of its result in the cache
     * @param sound tells whether a step's rows are still what its key says
     * @param backend lets parts learn, and treat rows
     */
    LearnedModels(
            Workflow workflow,
            Function<Step, String> keys,
            Results results,
            ResultCache cache,
            Predicate<Step> sound,
            Backend backend) {
        this.workflow = workflow;
        this.keys = keys;
        this.results = results;
        this.cache = cache;
        this.sound = sound;
        this.backend = backend;
    }

    /** Learns from a step's own rows, and keeps what was learned beside its result. */
    Model learned(Trainable learner, Step step, StepRun run) {
        Model model = train(learner, step, results.data(taken(step)), run);
        keep(ownKey(step), step, new Kept(new Result.Learned(model.state()), run.notes()));
        return model;
    }

    private Model train(Trainable learner, Step step, Dataset data, Run run) {
        return backend.train(learner, data, new Backend.Whose(step.name(), workflow.seed()), run);
    }

    /** Treats the rows that a step takes by what was learned. */
    Points treated(Step step, Model model, Run run) {
        return backend.transform(
                (Trainable) step.part(),
                model,
                results.data(taken(step)),
                new Backend.Whose(step.name(), workflow.seed()),
                run);
    }

    /** Treats the rows that a step takes by its part alone, which learns nothing that would be kept. */
    Points treated(Step step, List<Path> inputs, Run run) {
        return backend.apart(
                step.part(), results.data(taken(step)), inputs, new Backend.Whose(step.name(), workflow.seed()), run);
    }

    /** Gives what a step is to treat its rows by. */
    Model taught(Step step, StepRun run) {
        Trainable learner = (Trainable) step.part();
        Step teacher = workflow.step(step.fit().orElseThrow());
        if (!teacher.part().equals(step.part())) {
            warnOfNearMiss(teacher, step, run);
            return fromRows(learner, teacher, run);
        }
        if (teacher.fit().isPresent()) {
            return taught(teacher, run);
        }
        return learner.resultSuffices()
                ? learner.trained(results.data(taken(teacher)), results.points(teacher.name()), run)
                : fromStep(learner, teacher, run);
    }

    /** Gives what a step that is done has learned itself, or treated its rows by. */
    Model of(Step step, StepRun run) {
        Trainable learner = (Trainable) step.part();
        if (step.fit().isPresent()) {
            return taught(step, run);
        }
        return learner.resultSuffices()
                ? learner.trained(results.data(taken(step)), results.points(step.name()), run)
                : fromStep(learner, step, run);
    }

    /** Warns where the teacher is nearly what it would have to be for what it has learned to be used. */
    private static void warnOfNearMiss(Step teacher, Step step, StepRun run) {
        if (teacher.part().getClass() == step.part().getClass()) {
            Map<String, Object> its = PartValues.of(teacher.part());
            List<String> others = PartValues.of(step.part()).entrySet().stream()
                    .filter(value -> !Objects.equals(value.getValue(), its.get(value.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            run.warn("'fit' names step '" + teacher.name() + "', which is a '"
                    + step.type().name() + "' too but differs in " + String.join(", ", others)
                    + ": what it gives is taken for rows to learn from. Give both the same parameters to use what it has"
                    + " learned, or name the step whose rows it takes");
        }
    }

    /** What an equal step learned; the same again, under its random streams, where it is no longer kept. */
    private Model fromStep(Trainable learner, Step teacher, StepRun run) {
        Kept kept = kept(
                ownKey(teacher),
                teacher,
                () -> run.apart(
                        teacher.name(), own -> state(train(learner, teacher, results.data(taken(teacher)), own))));
        run.repeat(kept.notes());
        return restored(learner, kept);
    }

    /** What a step's rows teach, whichever step asks for it first. */
    private Model fromRows(Trainable learner, Step teacher, StepRun run) {
        String part = JsonWriter.compact(PartValues.of(run.step().part()));
        String stream = "fit\n" + teacher.name() + "\n" + part;
        Dataset rows = results.data(teacher.name());
        Kept kept = kept(
                rowsKey(teacher, part, run),
                run.step(),
                () -> run.apart(
                        stream,
                        own -> learner.resultSuffices()
                                ? new Result.Matrix(given(run.step(), rows, own))
                                : state(train(learner, run.step(), rows, own))));
        run.repeat(kept.notes());
        return kept.result() instanceof Result.Matrix given
                ? learner.trained(rows, given.points(), run)
                : restored(learner, kept);
    }

    private static Points given(Step step, Dataset rows, Run run) {
        return switch (step.part()) {
            case Transform transform -> transform.transform(rows, List.of(), run);
            case Lens lens -> lens.view(rows, run);
            default -> throw new IllegalStateException(step.name() + " gives no points");
        };
    }

    private static Result state(Model model) {
        return new Result.Learned(model.state());
    }

    private static Model restored(Trainable learner, Kept kept) {
        if (kept.result() instanceof Result.Learned learned) {
            return learner.restore(learned.state());
        }
        throw new IllegalStateException("what was learned is kept under a key of its own");
    }

    private Kept kept(String key, Step step, Supplier<Kept> learn) {
        Kept kept = known.get(key);
        if (kept == null) {
            Optional<Kept> read = cache.read(key);
            kept = read.orElseGet(learn);
            if (read.isEmpty()) {
                cache.write(step, key, kept, () -> sound.test(step));
            }
            known.put(key, kept);
        }
        return kept;
    }

    private void keep(String key, Step step, Kept kept) {
        cache.write(step, key, kept, () -> sound.test(step));
        if (workflow.steps().stream().anyMatch(other -> other.fit().equals(Optional.of(step.name())))) {
            known.put(key, kept);
        }
    }

    private String ownKey(Step step) {
        return Hashes.of(FORMAT + "\n" + keys.apply(step));
    }

    private String rowsKey(Step teacher, String part, StepRun run) {
        Map<String, Object> material = new LinkedHashMap<>();
        material.put("format", FORMAT);
        material.put("build", Build.identity());
        material.put("plugins", StepKeys.thirdParties(run.step()));
        material.put("part", part);
        material.put("rows", keys.apply(teacher));
        material.put(
                "through",
                run.step().through().stream().map(workflow::step).map(keys).toList());
        material.put("seed", run.seed());
        return Hashes.of(JsonWriter.compact(material));
    }

    private static String taken(Step step) {
        return step.of().getFirst();
    }
}

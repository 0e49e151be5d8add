package reeb.runtime.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import reeb.api.Places;
import reeb.api.Source;
import reeb.api.problem.InputException;
import reeb.runtime.hash.FileTree;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.Problem;
import reeb.runtime.text.Causes;
import reeb.runtime.workflow.ColumnCheck;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WrittenSteps;

/** Finds the files that the steps of a workflow read, and tells of all that are missing at once. */
public final class StepInputs {
    /** How a message begins that names the step, which the place of a mistake does as well. */
    private static final String STEP = "^step '[^']*': ";

    private final WrittenSteps written;
    private final Places places;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unsound = new HashSet<>();

    private StepInputs(WrittenSteps written, Places places) {
        this.written = written;
        this.places = places;
    }

    /**
     * Finds the files, of which no more is read than the names of their columns, and checks the names that parameters have.
     *
     * @return files and folders of each step
     * @throws reeb.runtime.workflow.WorkflowException where some are missing or may not be read, or lack columns, with all of them
     */
    public static Map<String, List<Path>> find(Workflow workflow, Places places) {
        Map<String, List<Path>> found = files(workflow, places);
        Map<String, List<String>> _ = columns(workflow, places, found, _ -> Optional.empty());
        return found;
    }

    /**
     * Finds the files.
     *
     * @return files and folders of each step
     * @throws reeb.runtime.workflow.WorkflowException where some are missing or may not be read, with all of them and whatever is
     *     wrong with the columns of the others
     */
    static Map<String, List<Path>> files(Workflow workflow, Places places) {
        StepInputs search = new StepInputs(workflow.written(), places);
        Map<String, List<Path>> found = new LinkedHashMap<>();
        workflow.steps().forEach(step -> found.put(step.name(), search.of(step)));
        if (!search.problems.isEmpty()) {
            Map<String, List<String>> _ = search.columnsOf(workflow, found, _ -> Optional.empty());
            throw workflow.written().mistakes(search.problems);
        }
        return found;
    }

    /**
     * Finds the columns of all sources, and checks the names that parameters have.
     *
     * @param places where files lie
     * @param files what {@link #files} gave
     * @param known tells the columns of a source where they need not be found out again
     * @return the columns of each source; none where its files do not tell them
     * @throws reeb.runtime.workflow.WorkflowException where parameters name columns that are not there, with all of them
     */
    static Map<String, List<String>> columns(
            Workflow workflow,
            Places places,
            Map<String, List<Path>> files,
            Function<Step, Optional<List<String>>> known) {
        StepInputs search = new StepInputs(workflow.written(), places);
        Map<String, List<String>> columns = search.columnsOf(workflow, files, known);
        if (!search.problems.isEmpty()) {
            throw workflow.written().mistakes(search.problems);
        }
        return columns;
    }

    private Map<String, List<String>> columnsOf(
            Workflow workflow, Map<String, List<Path>> files, Function<Step, Optional<List<String>>> known) {
        Map<String, List<String>> columns = new HashMap<>();
        workflow.steps().stream()
                .filter(step -> step.part() instanceof Source)
                .forEach(step -> columns.put(step.name(), known.apply(step).orElseGet(() -> columns(step, files))));
        problems.addAll(ColumnCheck.of(workflow, step -> columns.getOrDefault(step.name(), List.of())));
        return columns;
    }

    /** Tells the columns of a source; none where its files do not tell them, or something is wrong. */
    private List<String> columns(Step step, Map<String, List<Path>> found) {
        if (unsound.contains(step.name())) {
            return List.of();
        }
        try {
            return StepFailure.naming(
                    step,
                    () -> List.copyOf(((Source) step.part()).columns(found.getOrDefault(step.name(), List.of()))));
        } catch (InputException e) {
            // What is wrong with files is told when they are read.
            written.problemOfParameter(
                            step.name(), String.valueOf(e.getMessage()).replaceFirst(STEP, ""))
                    .ifPresent(problems::add);
            return List.of();
        } catch (UncheckedIOException _) {
            return List.of();
        }
    }

    /** Tells what is wrong with the files of steps in a workflow that has other mistakes. */
    public static FileCheck check(Places places) {
        return (steps, written) -> {
            StepInputs search = new StepInputs(written, places);
            steps.forEach(search::tryOf);
            return search.problems;
        };
    }

    /** Looks for a step's files, unless its part fails over it: the mistakes are told first, and the fault when they are mended. */
    private void tryOf(Step step) {
        try {
            List<Path> _ = of(step);
        } catch (PartFault e) {
            return;
        }
    }

    private List<Path> of(Step step) {
        Asked asked = new Asked(step);
        try {
            List<Path> files =
                    StepFailure.naming(step, () -> List.copyOf(step.part().inputs(asked)));
            if (!asked.failed) {
                files.forEach(file -> check(step, file, asked.declared(file)));
            }
            return files;
        } catch (InputException | PartFault e) {
            // A part that was given a file that is not there may stumble over it.
            if (!asked.failed) {
                if (e instanceof PartFault) {
                    throw e;
                }
                String message = String.valueOf(e.getMessage()).replaceFirst(STEP, "");
                note(step, asked.blamed(message), message);
            }
            return List.of();
        }
    }

    private void check(Step step, Path file, Optional<String> declared) {
        try {
            FileTree.of(file);
        } catch (InputException e) {
            note(step, declared, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            note(step, declared, Causes.of(e));
        }
    }

    private void note(Step step, Optional<String> declared, String mistake) {
        unsound.add(step.name());
        problems.add(written.problem(step.name(), declared, mistake));
    }

    /** Notes what is missing, and goes on as if it were there, so that the part asks for the rest too. */
    private final class Asked implements Places {
        private final Step step;
        private final Map<Path, String> found = new HashMap<>();
        private boolean failed;

        Asked(Step step) {
            this.step = step;
        }

        @Override
        public Path file(String declared) {
            return ask(declared, () -> places.file(declared));
        }

        @Override
        public Path fileOrFolder(String declared) {
            return ask(declared, () -> places.fileOrFolder(declared));
        }

        @Override
        public Path file(String declared, long mostBytes) {
            return ask(declared, () -> places.file(declared, mostBytes));
        }

        @Override
        public Path dataset(String dataset, String file) {
            return ask(file, () -> places.dataset(dataset, file));
        }

        private Path ask(String declared, Supplier<Path> question) {
            try {
                Path path = question.get();
                found.put(path, declared);
                return path;
            } catch (InputException e) {
                failed = true;
                note(step, Optional.of(declared), String.valueOf(e.getMessage()));
                return Path.of("missing");
            }
        }

        /** Tells as what a part asked for the file that a message begins with. */
        Optional<String> blamed(String message) {
            return found.entrySet().stream()
                    .filter(file -> message.startsWith(file.getKey() + ": "))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** Tells as what a part asked for a file. */
        Optional<String> declared(Path file) {
            return Optional.ofNullable(found.get(file));
        }
    }
}

package reeb.runtime.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import reeb.runtime.catalog.Kind;

/** What a step may be called: files are named after it, on every system. */
final class StepNames {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    /** Names of the run's own files, and what these are. */
    private static final Map<String, String> TAKEN = Map.of(
            "run", "run.json is the record of the run",
            "report", "report.html is the report of the run",
            "edits", "edits.jsonl is the journal of its review");

    private StepNames() {}

    /** Tells what is wrong with a name, if anything is. */
    static Optional<String> wrong(String name, Optional<Kind> kind) {
        if (!NAME.matcher(name).matches() || DEVICE.matcher(name).matches()) {
            return Optional.of("'" + name
                    + "' cannot name a step: use at most 64 letters, digits, dashes and underscores, since files are"
                    + " named after it");
        }
        boolean files =
                kind.flatMap(ResultKind::given).filter(ResultKind.FILES::equals).isPresent();
        return Optional.ofNullable(files ? TAKEN.get(name.toLowerCase(Locale.ROOT)) : null)
                .map(reason -> "'" + name + "' cannot name a step that writes files, since " + reason);
    }
}

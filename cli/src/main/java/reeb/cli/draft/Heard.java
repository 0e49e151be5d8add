package reeb.cli.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.runtime.engine.Listener;

/** Hears what a source says while it loads. */
final class Heard implements Listener {
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * What a source says.
     *
     * @param text names the file first
     * @param settings parameters that would settle it, by their paths; none where there is nothing to settle
     */
    record Remark(String text, Map<List<String>, String> settings) {
        Remark {
            settings = new LinkedHashMap<>(settings);
        }

        /** Tells whether all that it settles are parameters for all of the file, which are explained where they are set. */
        boolean ofFile() {
            return !settings.isEmpty() && settings.keySet().stream().noneMatch(path -> path.contains(SourceStep.TYPES));
        }

        /** Names the columns that it says are texts. */
        List<String> texts() {
            return settings.entrySet().stream()
                    .filter(setting -> setting.getKey().getFirst().equals(SourceStep.TYPES)
                            && setting.getValue().equals(Doubts.TEXT))
                    .map(setting -> setting.getKey().getLast())
                    .toList();
        }
    }

    /** Lists what was said so far. */
    synchronized List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void warned(String step, String message) {
        proposed(step, message, Map.of());
    }

    @Override
    public synchronized void proposed(String step, String message, Map<List<String>, String> settings) {
        remarks.add(new Remark(message, settings));
    }
}

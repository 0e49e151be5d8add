package reeb.runtime.catalog;

import java.util.ArrayList;
import java.util.List;
import reeb.api.Plugin;

/** What a plugin says of itself: its name, its parts in proper form, and why others are not. */
record Offer(String name, List<Candidate> parts, List<String> refusals) {
    Offer {
        parts = List.copyOf(parts);
        refusals = List.copyOf(refusals);
    }

    /** Asks a plugin; whatever its code throws becomes a refusal. */
    static Offer of(Plugin plugin, PartCheck check) throws Refusal {
        try {
            String name = name(plugin);
            return of(name, List.copyOf(plugin.parts()), check);
        } catch (Throwable failure) {
            throw new Refusal(Reason.of(failure), failure);
        }
    }

    private static Offer of(String name, List<? extends Class<?>> types, PartCheck check) {
        List<Candidate> parts = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Class<?> type : types) {
            try {
                parts.add(check.check(type));
            } catch (Throwable failure) {
                refusals.add("part " + Reason.line(type.getName()) + " " + Reason.of(failure));
            }
        }
        return new Offer(name, parts, refusals);
    }

    private static String name(Plugin plugin) throws Refusal {
        String name = plugin.name();
        if (name == null || name.isBlank() || !name.equals(Reason.line(name))) {
            throw new Refusal(plugin.getClass().getName() + ".name() must give one line of text");
        }
        return name;
    }
}

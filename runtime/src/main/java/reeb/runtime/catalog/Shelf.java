package reeb.runtime.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects parts, plugins and problems while a catalog is opened; the first of a name stays. */
final class Shelf {
    private final Map<String, PartType> parts = new HashMap<>();
    private final List<InstalledPlugin> plugins = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Gives another one with the same on it. */
    Shelf copy() {
        Shelf copy = new Shelf();
        copy.parts.putAll(parts);
        copy.plugins.addAll(plugins);
        copy.problems.addAll(problems);
        return copy;
    }

    /** Notes that something is not taken. */
    void refuse(String file, String reason) {
        problems.add(new Problem(Reason.plain(file), Reason.plain(reason)));
    }

    /** Takes what an offer has that is not there yet. */
    void add(Offer offer, Origin origin) {
        offer.refusals().forEach(reason -> refuse(origin.file(), reason));
        Map<String, Candidate> fresh = new HashMap<>();
        for (Candidate part : offer.parts()) {
            if (isFree(part.name(), fresh, origin)) {
                fresh.put(part.name(), part);
            }
        }
        List<String> names = fresh.keySet().stream().sorted().toList();
        var plugin = new InstalledPlugin(offer.name(), origin.version(), origin.place(), origin.sha256(), names);
        plugins.add(plugin);
        fresh.forEach((name, part) ->
                parts.put(name, new PartType(name, part.kind(), part.type(), Reason.plain(part.about()), plugin)));
    }

    private boolean isFree(String name, Map<String, Candidate> fresh, Origin origin) {
        PartType other = parts.get(name);
        if (other != null) {
            refuse(origin.file(), "part '" + name + "' is already offered by " + Origin.inWords(other.plugin()));
        } else if (fresh.containsKey(name)) {
            refuse(origin.file(), "part '" + name + "' is offered twice by the plugin itself");
        }
        return other == null && !fresh.containsKey(name);
    }

    List<PartType> parts() {
        return parts.values().stream()
                .sorted(Comparator.comparing(PartType::kind).thenComparing(PartType::name))
                .toList();
    }

    List<InstalledPlugin> plugins() {
        return List.copyOf(plugins);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}

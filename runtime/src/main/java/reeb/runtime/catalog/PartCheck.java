package reeb.runtime.catalog;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Part;

/** What makes a class a part. */
enum PartCheck {
    /** For those on the class path: any name, and trust in the classes' completeness. */
    BUILT_IN {
        @Override
        void checkName(String name) throws Refusal {
            if (!BARE.matcher(name).matches() && !PREFIXED.matcher(name).matches()) {
                throw new Refusal("must have a name of lower-case words joined by dashes but is named '"
                        + Reason.line(name) + "'");
            }
        }

        @Override
        void checkComponents(Class<?> type) {}
    },

    /** For those of third parties. */
    THIRD_PARTY {
        @Override
        void checkName(String name) throws Refusal {
            BUILT_IN.checkName(name);
            if (BARE.matcher(name).matches()) {
                throw new Refusal("is named '" + name + "' but bare names belong to Reeb; add a prefix, as in 'acme/"
                        + name + "'");
            }
            if (name.startsWith("reeb/")) {
                throw new Refusal("is named '" + name + "' but the prefix 'reeb' belongs to Reeb");
            }
        }

        @Override
        void checkComponents(Class<?> type) {
            for (RecordComponent component : type.getRecordComponents()) {
                Objects.requireNonNull(component.getGenericType());
            }
            Objects.requireNonNull(type.getMethods());
        }
    };

    private static final String WORDS = "[a-z][a-z0-9]{0,63}(-[a-z0-9]{1,64}){0,15}";
    private static final List<String> RESERVED = List.of("name", "use", "of", "fit", "about");
    private static final Pattern BARE = Pattern.compile(WORDS);
    private static final Pattern PREFIXED = Pattern.compile(WORDS + "/" + WORDS);

    abstract void checkName(String name) throws Refusal;

    /** Links what a parameter binder will ask for, so that a class that is missing shows now. */
    abstract void checkComponents(Class<?> type);

    /** Reads a class's declaration as a part. */
    Candidate check(Class<?> type) throws Refusal {
        Kind kind = kind(type);
        require(type.isRecord(), "must be a record");
        require(Modifier.isPublic(type.getModifiers()), "must be public");
        Named named = type.getAnnotation(Named.class);
        About about = type.getAnnotation(About.class);
        String name = require(named, "lacks @Named").value();
        checkName(name);
        checkComponents(type);
        for (RecordComponent component : type.getRecordComponents()) {
            require(
                    !RESERVED.contains(component.getName()),
                    "has a parameter '" + component.getName() + "', which a step of a workflow uses for itself");
        }
        return new Candidate(
                name,
                kind,
                type.asSubclass(Part.class),
                require(about, "lacks @About").value());
    }

    private static Kind kind(Class<?> type) throws Refusal {
        List<Kind> kinds = Kind.of(type);
        require(!kinds.isEmpty(), "is not a part of any kind");
        require(
                kinds.size() == 1,
                "must be of one kind but is " + kinds.stream().map(Kind::word).collect(Collectors.joining(" and ")));
        return kinds.getFirst();
    }

    private static void require(boolean holds, String reason) throws Refusal {
        if (!holds) {
            throw new Refusal(reason);
        }
    }

    private static <T> T require(@Nullable T value, String reason) throws Refusal {
        if (value == null) {
            throw new Refusal(reason);
        }
        return value;
    }
}

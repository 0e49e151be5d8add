package reeb.plugins.gephi;

import java.util.Locale;

/**
 * No language at all, until it is closed: the toolkit names and spells things in that of the process. Nothing in Reeb asks for
 * that, so that others may run meanwhile.
 */
final class PlainLocale implements AutoCloseable {
    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
    private final Locale plain = Locale.getDefault();

    private PlainLocale() {}

    /** Sets it; only one may be open at a time. */
    static PlainLocale open() {
        PlainLocale before = new PlainLocale();
        Locale.setDefault(Locale.ROOT);
        return before;
    }

    @Override
    public void close() {
        Locale.setDefault(plain);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }
}

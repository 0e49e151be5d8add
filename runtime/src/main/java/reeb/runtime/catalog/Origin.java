package reeb.runtime.catalog;

/** Where a plugin comes from: what to call it in a problem, and what {@link InstalledPlugin} tells. */
record Origin(String file, String place, String version, String sha256) {
    /** Names it in somebody else's problem. */
    static String inWords(InstalledPlugin plugin) {
        return plugin.origin().equals(InstalledPlugin.BUILT_IN)
                ? "the built-in plugin '" + plugin.name() + "'"
                : plugin.origin();
    }
}

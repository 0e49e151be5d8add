package reeb.server.journal;

/** Lines of a journal of three groups: rows 0 to 3, 4 to 6, 7 and 8; row 9 is in none. */
final class Lines {
    static final String BASE = quoted("{'op':'base','journal':1,'grouping':'cluster','rows':10,"
            + "'groups':['0','1','2'],'codes':'eNpjYEAFjEiYCYr/AwEACoIEBA==','numbers':'0-9'}");

    private Lines() {}

    /** Writes double quotes for single ones. */
    static String quoted(String text) {
        return text.replace('\'', '"');
    }

    static String name(int group, String name) {
        return quoted("{'op':'name','group':'" + group + "','name':'" + name + "'}");
    }
}

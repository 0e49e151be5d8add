package reeb.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a cluster does not do what it is asked to, in a line. */
final class Refusal {
    /** Class files of Java 17 are of version 61. */
    private static final int FIRST_VERSION = 44;

    private static final int MOST = 300;
    private static final Pattern OLDER = Pattern.compile("class file versions up to (\\d+)");
    private static final Pattern PLACE = Pattern.compile("\\((\\S+) executor (\\d+)\\)");

    private Refusal() {}

    /** Says why, of what Spark has thrown. */
    static String of(Throwable failure) {
        String text = String.valueOf(failure.getMessage());
        Matcher older = OLDER.matcher(text);
        if (older.find()) {
            Matcher place = PLACE.matcher(text);
            String where = place.find() ? "executor " + place.group(2) + " on " + place.group(1) : "an executor";
            return where + " runs Java " + (Integer.parseInt(older.group(1)) - FIRST_VERSION)
                    + "; Reeb needs 25: --spark spark.executorEnv.JAVA_HOME=/path/to/jdk-25";
        }
        return line(text);
    }

    /** Shortens a text to its first line. */
    static String line(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > MOST ? line.substring(0, MOST) + "..." : line;
    }
}

package reeb.cli.serve;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes, such as {@code 16MB}; a kilobyte has 1,024. */
final class ByteSize implements ITypeConverter<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KB|MB)?");
    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KB", 10, "MB", 20);
    private static final long LEAST = 1 << 10;
    private static final long MOST = 1L << 28;

    @Override
    public Integer convert(String text) {
        Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
        long bytes = size.matches()
                ? Long.parseLong(size.group(1)) << SHIFTS.getOrDefault(size.group(2) == null ? "B" : size.group(2), 0)
                : 0;
        if (bytes < LEAST || bytes > MOST) {
            throw new TypeConversionException("'" + text + "' must be from 1KB to 256MB, such as 16MB");
        }
        return (int) bytes;
    }
}

package reeb.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what is at a path (RFC 9110, section 14).
 *
 * @param start its first byte, from 0
 * @param length how many bytes, at least 1
 */
record ByteRange(long start, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads which part is asked for.
     *
     * @param asked the headers of that name
     * @param all how many bytes there are
     * @return the part; empty where all is asked for, or several parts, for which all may be sent too
     * @throws Refusal where there is no such part
     */
    static Optional<ByteRange> of(List<String> asked, long all) {
        Matcher one = ONE.matcher(asked.size() == 1 ? asked.getFirst() : "");
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        Optional<Long> first = number(one.group(1));
        Optional<Long> second = number(one.group(2));
        if (first.isPresent() && second.isPresent() && second.get() < first.get()) {
            return Optional.empty();
        }
        // A single number behind the dash counts from the end.
        long start = first.orElseGet(() -> Math.max(0, all - second.orElse(0L)));
        long end = first.isPresent() ? Math.min(all, second.orElse(all) + 1) : all;
        if (start >= end) {
            throw new Refusal(
                    416,
                    "there are " + all + " bytes, and none of those asked for",
                    Map.of("Content-Range", "bytes */" + all));
        }
        return Optional.of(new ByteRange(start, end - start));
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
    }

    /** Says which part of all it is. */
    String header(long all) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + all;
    }
}

package reeb.kernels.base;

/** Scrambles the bits of numbers, so that draws depend on nothing but a seed and the place for which they are made. */
public final class Scramble {
    private Scramble() {}

    /**
     * Scrambles a number, as Appleby's MurmurHash3 ends.
     *
     * @param number any
     * @return 32 bits that look random
     */
    public static int mix(int number) {
        int bits = number;
        bits = (bits ^ (bits >>> 16)) * 0x85EBCA6B;
        bits = (bits ^ (bits >>> 13)) * 0xC2B2AE35;
        return bits ^ (bits >>> 16);
    }

    /**
     * Scrambles a number, as the generators of Steele, Lea and Flood end: <i>Fast splittable pseudorandom number
     * generators</i>, OOPSLA 2014.
     *
     * @param number any
     * @return 64 bits that look random
     */
    public static long mix(long number) {
        long bits = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}

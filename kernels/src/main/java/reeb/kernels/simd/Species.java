package reeb.kernels.simd;

import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.width.VectorWidth;

/** The vectors of all kernels that come in any width: constants, or the compiler would make objects of them. */
final class Species {
    /** Their width: 128, 256 or 512. */
    static final int BITS = Math.max(128, VectorWidth.chosen().bits());

    private static final VectorShape SHAPE = VectorShape.forBitSize(BITS);

    /** Of single precision. */
    static final VectorSpecies<Float> SINGLE = VectorSpecies.of(float.class, SHAPE);

    /** Of double precision. */
    static final VectorSpecies<Double> DOUBLE = VectorSpecies.of(double.class, SHAPE);

    /** Of whole numbers, as many as of single precision. */
    static final VectorSpecies<Integer> WHOLE = VectorSpecies.of(int.class, SHAPE);

    private Species() {}
}

package reeb.plugins.mapper.covers;

import reeb.api.About;
import reeb.plugins.mapper.graph.Mapper;

/**
 * Where the intervals of an axis lie, and whether their ends belong to them.
 *
 * <p>The tools that people compare Mapper graphs with mean different intervals by "10 intervals with overlap 0.3". Each
 * constant follows one of them bit for bit, in double precision. R is the largest value less the smallest, n the number of
 * intervals and p the overlap. Together with the following settings of {@link Mapper} a graph equals the tool's, node for
 * node:
 *
 * <table>
 * <caption>Settings that reproduce a tool</caption>
 * <tr><th>tool</th><th>{@code convention}</th><th>{@code noise}</th><th>{@code smallPatches}</th><th>{@code duplicates}</th></tr>
 * <tr><td>KeplerMapper</td><td>{@code kepler}</td><td>drop</td><td>skip</td><td>keep</td></tr>
 * <tr><td>giotto-tda</td><td>{@code giotto-uniform}, {@code giotto-balanced}</td><td>group</td><td>cluster</td><td>keep</td></tr>
 * <tr><td>tda-mapper</td><td>{@code tdamapper-standard}, {@code tdamapper-proximity}</td><td>drop</td><td>cluster</td><td>keep</td></tr>
 * <tr><td>GUDHI MapperComplex</td><td>{@code gudhi}</td><td>drop</td><td>node</td><td>keep</td></tr>
 * <tr><td>ReNom TDA 1.x</td><td>{@code renom}</td><td>drop</td><td>cluster</td><td>keep</td></tr>
 * <tr><td>TDAmapper for R, {@code mapper1D}</td><td>{@code r-mapper-1d}</td><td>drop</td><td>cluster</td><td>keep</td></tr>
 * <tr><td>ReNom TDA 2.0, each column scaled to [0, 1] first</td><td>{@code renom}</td><td>drop</td><td>cluster</td><td>drop</td></tr>
 * </table>
 *
 * <p>On an axis whose values are all equal every convention has one interval, which holds all rows: dividing such an axis
 * has no meaning, and some of the tools fail there or repeat the same patch n times.
 */
public enum Convention {
    /** Length R / (n (1 - p)), centres evenly spread, both ends belong to the interval. */
    @About("As KeplerMapper: closed intervals that reach beyond the data at both ends.")
    KEPLER,
    /**
     * As {@link #KEPLER} but open, and a cube counts only where its core, the n-th part of each axis around its centre, holds
     * a row.
     */
    @About("As tda-mapper's standard cubical cover: open intervals; cubes whose core is empty are left out.")
    TDAMAPPER_STANDARD,
    /** The cubes of {@link #TDAMAPPER_STANDARD}, but only those of rows that no cube chosen before covers, in row order. */
    @About("As tda-mapper's proximity cover: only as many of the cubes as cover all rows; depends on their order.")
    TDAMAPPER_PROXIMITY,
    /** Length R / (n - (n - 1) p), from the smallest to the largest value; open; outer ends at infinity; equal patches once. */
    @About("As giotto-tda's uniform cover: open intervals within the range of the data; equal patches count once.")
    GIOTTO_UNIFORM,
    /** As {@link #GIOTTO_UNIFORM}, but on the ranks of the distinct values, so that intervals hold about as many each. */
    @About("As giotto-tda's balanced cover: intervals of about equally many distinct values; equal patches count once.")
    GIOTTO_BALANCED,
    /** Length R / (n (1 - p)); half-open for p below 0.5 and closed from there on; outer ends at infinity. */
    @About("As GUDHI's MapperComplex: half-open intervals, closed ones where the overlap is at least half.")
    GUDHI,
    /** Each n-th part of the axis, widened at either side by p / n; open. Equals an overlap of 2 p / (1 + 2 p) elsewhere. */
    @About("As ReNom TDA: open intervals; the overlap is a share of the cell on either side, and may be more than 1.")
    RENOM,
    /** Length R / (n - (n - 1) p), each (1 - p) lengths after the one before; both ends belong to the interval. */
    @About("As mapper1D of TDAmapper for R: closed intervals within the range of the data.")
    R_MAPPER_1D
}

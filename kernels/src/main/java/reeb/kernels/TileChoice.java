package reeb.kernels;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import reeb.kernels.simd.VectorTiles;

/**
 * Chooses the tiles once, at first use: on vectors where the launch allows it and the machine is wide enough.
 *
 * <p>Machines with vectors of 256 bits have a fused multiply-add; asking the virtual machine costs too much to do always.
 */
final class TileChoice {
    static final Tiles BEST = choose();

    private TileChoice() {}

    private static Tiles choose() {
        System.Logger logger = System.getLogger("reeb.kernels");
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            logger.log(Level.WARNING, "computing without SIMD; start java with --add-modules jdk.incubator.vector");
        } else if (VectorTiles.bits() >= 256) {
            return VectorTiles.of(VectorTiles.bits());
        }
        return new PlainTiles(fused());
    }

    /** Tells whether the processor has a fused multiply-add; a virtual machine that cannot tell is taken to have none. */
    static boolean fused() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine != null
                && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
    }
}

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
        if (!VectorModule.present()) {
            System.getLogger("reeb.kernels")
                    .log(Level.WARNING, "computing without SIMD; start java with --add-modules jdk.incubator.vector");
        }
        return vectors() ? VectorTiles.of(VectorTiles.bits()) : new PlainTiles(fused());
    }

    /** Tells whether kernels may and should use vectors: of 256 bits at least. */
    static boolean vectors() {
        return VectorModule.present() && VectorTiles.bits() >= 256;
    }

    /** Tells whether the processor has a fused multiply-add; a virtual machine that cannot tell is taken to have none. */
    static boolean fused() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine != null
                && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
    }
}

package reeb.kernels.width;

/**
 * The module of vector instructions, {@code jdk.incubator.vector}.
 *
 * <p>A launch that names it with {@code --add-modules} makes Java write a warning on the standard error. So Reeb's launcher
 * opens {@code jdk.internal.module} instead, through which the virtual machine itself adds modules to a process, and the
 * module is added at first use, without a word.
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";
    private static final boolean PRESENT = named() || added();

    private VectorModule() {}

    /** Tells whether vectors can be used; adds their module where it is missing and the launch allows to. */
    static boolean present() {
        return PRESENT;
    }

    private static boolean named() {
        return ModuleLayer.boot().findModule(NAME).isPresent();
    }

    private static boolean added() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException | LinkageError _) {
            return false; // not opened, or a machine of another kind: the kernels have plain ones
        }
    }
}

package reeb.runtime.catalog;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Keeps plugins from ending the process: where their code calls {@code System.exit}, {@code Runtime.exit} or
 * {@code Runtime.halt}, or refers to one of them, it calls a method that throws instead, and the plugin is to blame.
 *
 * <p>That is against slips and bad habits, not against malice: reflection is not looked through, and plugins run with the
 * user's rights.
 */
final class ExitGuard implements WeavingHook {
    private static final String REFUSED = "plugins may not end the process";
    private static final String INSTEAD = "reeb$exit";
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc EXCEPTION = ClassDesc.of("java.lang.UnsupportedOperationException");
    private static final Set<String> ENDS = Set.of("exit", "halt");
    private static final MethodTypeDesc STATUS = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    @Override
    public void weave(WovenClass woven) {
        byte[] bytes = woven.getBytes();
        ClassLoader loader = woven.getBundleWiring().getClassLoader();
        try {
            woven.setBytes(guarded(bytes, loader));
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            // What is no class the machine will refuse by itself, and say why.
            woven.setBytes(bytes);
        }
    }

    /** Gives the class with the calls replaced; the same bytes where there are none. */
    static byte[] guarded(byte[] bytes, ClassLoader loader) {
        ClassFile file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        ClassModel model = file.parse(bytes);
        if (StreamSupport.stream(model.constantPool().spliterator(), false).noneMatch(ExitGuard::ends)) {
            return bytes;
        }
        Replacement replacement =
                new Replacement(model.thisClass().asSymbol(), model.flags().has(AccessFlag.INTERFACE));
        return file.transformClass(
                model,
                ClassTransform.transformingMethodBodies(replacement::element)
                        .andThen(ClassTransform.endHandler(replacement::addMethods)));
    }

    private static boolean ends(PoolEntry entry) {
        return entry instanceof MemberRefEntry member
                && ends(member.owner().asSymbol(), member.name().stringValue());
    }

    private static boolean ends(ClassDesc owner, String method) {
        return ENDS.contains(method) && (owner.equals(SYSTEM) || owner.equals(RUNTIME));
    }

    /**
     * What a class calls instead.
     *
     * @param owner the class
     * @param isInterface whether it is an interface
     */
    private record Replacement(ClassDesc owner, boolean isInterface) {
        void element(CodeBuilder code, CodeElement element) {
            switch (element) {
                case InvokeInstruction call
                when ends(call.owner().asSymbol(), call.name().stringValue()) ->
                    code.invokestatic(owner, INSTEAD, type(call.owner().asSymbol()), isInterface);
                case InvokeDynamicInstruction call -> code.invokedynamic(referring(call));
                default -> code.with(element);
            }
        }

        /** A static method takes what the other is called on as its first parameter. */
        private static MethodTypeDesc type(ClassDesc called) {
            return called.equals(SYSTEM) ? STATUS : STATUS.insertParameterTypes(0, RUNTIME);
        }

        private DynamicCallSiteDesc referring(InvokeDynamicInstruction call) {
            ConstantDesc[] arguments =
                    call.bootstrapArgs().stream().map(this::referred).toArray(ConstantDesc[]::new);
            return DynamicCallSiteDesc.of(
                    call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments);
        }

        private ConstantDesc referred(ConstantDesc argument) {
            return argument instanceof DirectMethodHandleDesc method && ends(method.owner(), method.methodName())
                    ? MethodHandleDesc.ofMethod(
                            isInterface
                                    ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                                    : DirectMethodHandleDesc.Kind.STATIC,
                            owner,
                            INSTEAD,
                            type(method.owner()))
                    : argument;
        }

        void addMethods(ClassBuilder type) {
            addMethod(type, type(SYSTEM));
            addMethod(type, type(RUNTIME));
        }

        private static void addMethod(ClassBuilder type, MethodTypeDesc parameters) {
            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
            type.withMethodBody(
                    INSTEAD,
                    parameters,
                    flags,
                    code -> code.new_(EXCEPTION)
                            .dup()
                            .ldc(REFUSED)
                            .invokespecial(
                                    EXCEPTION,
                                    ConstantDescs.INIT_NAME,
                                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                            .athrow());
        }
    }
}

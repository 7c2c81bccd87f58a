package org.lodestone.simulation.kernel;

/**
 * Chooses the kernel: vectors where the Java runtime has them ({@code --add-modules
 * jdk.incubator.vector}), plain loops elsewhere. In double precision both give the same bits.
 */
final class Lanes {

  /** Draws in a block where there are no vectors. */
  static final int PLAIN_WIDTH = 8;

  /** Whether the runtime has the vector module. */
  static final boolean VECTORS = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private Lanes() {}

  static int width(Kernel.Precision precision) {
    if (!VECTORS) {
      return PLAIN_WIDTH;
    }
    return switch (precision) {
      case DOUBLE -> DoubleKernel.WIDTH;
      case SINGLE -> FloatKernel.WIDTH;
    };
  }

  static BlockKernel kernel(KernelPart part, Kernel.Precision precision) {
    if (!VECTORS) {
      return new PlainKernel(part, Recorder.NONE);
    }
    return switch (precision) {
      case DOUBLE -> new DoubleKernel(part);
      case SINGLE -> new FloatKernel(part);
    };
  }
}

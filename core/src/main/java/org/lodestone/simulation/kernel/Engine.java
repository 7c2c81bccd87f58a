package org.lodestone.simulation.kernel;

/**
 * What runs the blocks of a part: vectors, where the Java runtime has them ({@code --add-modules
 * jdk.incubator.vector}), or plain loops. In double precision both give the same bits.
 */
enum Engine {
  PLAIN,
  DOUBLES,
  FLOATS;

  /** Whether the runtime has the vector module. */
  static final boolean HAS_VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  /** Draws in a block of plain loops; any number would do. */
  private static final int PLAIN_WIDTH = 8;

  static Engine of(Kernel.Precision precision) {
    if (!HAS_VECTORS) {
      return PLAIN;
    }
    return switch (precision) {
      case DOUBLE -> DOUBLES;
      case SINGLE -> FLOATS;
    };
  }

  int width() {
    return switch (this) {
      case PLAIN -> PLAIN_WIDTH;
      case DOUBLES -> DoubleKernel.WIDTH;
      case FLOATS -> FloatKernel.WIDTH;
    };
  }

  BlockKernel kernel(KernelPart part) {
    return switch (this) {
      case PLAIN -> new PlainKernel(part, Recorder.NONE);
      case DOUBLES -> new DoubleKernel(part);
      case FLOATS -> new FloatKernel(part);
    };
  }
}

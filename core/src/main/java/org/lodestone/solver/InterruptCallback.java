package org.lodestone.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The question whether to stop, as a C function of type {@code HighsCCallbackType}, which HiGHS
 * calls between the iterations of the simplex method and between the nodes of a search.
 */
@SuppressWarnings("restricted") // Handing a function to native code is what this class is for.
final class InterruptCallback {
  /** {@code kHighsCallbackSimplexInterrupt}. */
  static final int TYPE = 1;

  /** {@code kHighsCallbackMipInterrupt}. */
  static final int TYPE_OF_SEARCH = 6;

  private static final FunctionDescriptor C_TYPE =
      FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  private final BooleanSupplier interrupted;
  private final MemorySegment function;
  private @Nullable Throwable failure;

  InterruptCallback(BooleanSupplier interrupted) {
    this.interrupted = interrupted;
    this.function = cFunction();
  }

  private MemorySegment cFunction() {
    try {
      MethodHandle answer = MethodHandles.lookup().bind(this, "answer", C_TYPE.toMethodType());
      return Linker.nativeLinker().upcallStub(answer, C_TYPE, Arena.ofAuto());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("The method that answers HiGHS is missing.", e);
    }
  }

  /** Returns the C function; it is freed some time after it can no longer be reached from Java. */
  MemorySegment function() {
    return function;
  }

  /** Called by HiGHS; {@code in} points to a {@code HighsCallbackDataIn}. */
  @SuppressWarnings("unused") // Found by its name.
  private void answer(
      int type, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment data) {
    boolean stop = true;
    try {
      stop = interrupted.getAsBoolean();
    } catch (Throwable e) {
      failure = e; // In native code it would end the whole process.
    }
    // The first field is `int user_interrupt`, which still holds the answer of last time.
    in.reinterpret(JAVA_INT.byteSize()).set(JAVA_INT, 0, stop ? 1 : 0);
  }

  /** Throws what the caller's question threw, if it did. */
  void rethrowFailure() {
    Throwable thrown = failure;
    failure = null;
    switch (thrown) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}

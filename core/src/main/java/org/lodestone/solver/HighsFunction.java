package org.lodestone.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the HiGHS C API used here, with their parameters as declared in {@code
 * highs_c_api.h} of version 1.12. The library is loaded at the first call. Where the header says
 * {@code HighsInt}, 4 bytes are assumed, which {@link HighsInstance} checks.
 */
@SuppressWarnings({
  "restricted", // Calling native code is what this class is for.
  "ImmutableEnumChecker" // A constant changes once, when its function is linked.
})
enum HighsFunction {
  CREATE("Highs_create", FunctionDescriptor.of(ADDRESS)),
  DESTROY("Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS)),
  VERSION_MAJOR("Highs_versionMajor"),
  VERSION_MINOR("Highs_versionMinor"),
  VERSION_PATCH("Highs_versionPatch"),
  SIZE_OF_INT("Highs_getSizeofHighsInt", ADDRESS),

  // object, option, value
  SET_BOOL("Highs_setBoolOptionValue", ADDRESS, ADDRESS, JAVA_INT),
  SET_INT("Highs_setIntOptionValue", ADDRESS, ADDRESS, JAVA_INT),
  SET_DOUBLE("Highs_setDoubleOptionValue", ADDRESS, ADDRESS, JAVA_DOUBLE),
  SET_STRING("Highs_setStringOptionValue", ADDRESS, ADDRESS, ADDRESS),
  RESET_OPTIONS("Highs_resetOptions", ADDRESS),

  // object; columns, rows, entries, format, sense, offset; costs and bounds; start, index, value
  PASS_LP(
      "Highs_passLp",
      FunctionDescriptor.of(JAVA_INT, ADDRESS)
          .appendArgumentLayouts(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_DOUBLE)
          .appendArgumentLayouts(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
          .appendArgumentLayouts(ADDRESS, ADDRESS, ADDRESS)),
  COLUMN_COUNT("Highs_getNumCol", ADDRESS),
  ROW_COUNT("Highs_getNumRow", ADDRESS),
  CLEAR_MODEL("Highs_clearModel", ADDRESS),

  // object, length, indices, lower bounds or costs, upper bounds
  CHANGE_COLUMN_BOUNDS("Highs_changeColsBoundsBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
  CHANGE_ROW_BOUNDS("Highs_changeRowsBoundsBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
  CHANGE_COSTS("Highs_changeColsCostBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS),

  // object, length, indices, kinds
  CHANGE_INTEGRALITY("Highs_changeColsIntegralityBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS),

  // object, callback, its data; object, type of callback
  SET_CALLBACK("Highs_setCallback", ADDRESS, ADDRESS, ADDRESS),
  START_CALLBACK("Highs_startCallback", ADDRESS, JAVA_INT),

  RUN("Highs_run", ADDRESS),
  CLEAR_SOLVER("Highs_clearSolver", ADDRESS),
  ZERO_CLOCKS("Highs_zeroAllClocks", ADDRESS),
  MODEL_STATUS("Highs_getModelStatus", ADDRESS),
  INT_INFO("Highs_getIntInfoValue", ADDRESS, ADDRESS, ADDRESS),
  LONG_INFO("Highs_getInt64InfoValue", ADDRESS, ADDRESS, ADDRESS),
  DOUBLE_INFO("Highs_getDoubleInfoValue", ADDRESS, ADDRESS, ADDRESS),

  // object; column values, reduced costs, row activities, row duals, each NULL if not wanted
  GET_SOLUTION("Highs_getSolution", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),

  // object; column values, row activities, reduced costs, row duals, each NULL if not given
  SET_SOLUTION("Highs_setSolution", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),

  // object, column status, row status
  GET_BASIS("Highs_getBasis", ADDRESS, ADDRESS, ADDRESS),
  SET_BASIS("Highs_setBasis", ADDRESS, ADDRESS, ADDRESS);

  private static @Nullable SymbolLookup library;

  private final String symbol;
  private final FunctionDescriptor descriptor;
  private volatile @Nullable MethodHandle handle;

  HighsFunction(String symbol, FunctionDescriptor descriptor) {
    this.symbol = symbol;
    this.descriptor = descriptor;
  }

  /** A function with a {@code HighsInt} as its result. */
  HighsFunction(String symbol, MemoryLayout... parameters) {
    this(symbol, FunctionDescriptor.of(JAVA_INT, parameters));
  }

  /** Calls a function that returns a number or a status. */
  int call(Object... arguments) {
    return (int) Objects.requireNonNull(invoke(arguments));
  }

  /** Calls a function that returns a status, which must be OK: neither error nor warning. */
  void callStrictly(Object... arguments) {
    int status = call(arguments);
    if (status != 0) {
      throw new IllegalStateException(
          "HiGHS refused a call of %s (status %d).".formatted(symbol, status));
    }
  }

  /** Calls any function; the result of a {@code void} function is {@code null}. */
  @Nullable Object invoke(Object... arguments) {
    MethodHandle linked = handle;
    if (linked == null) {
      linked = link();
      handle = linked;
    }
    try {
      return (Object) linked.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("Native code throws no checked exception.", e);
    }
  }

  /** Returns the function as {@code Object f(Object[])}. */
  private MethodHandle link() {
    MemorySegment address = library().findOrThrow(symbol);
    return Linker.nativeLinker()
        .downcallHandle(address, descriptor)
        .asSpreader(Object[].class, descriptor.argumentLayouts().size())
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  private static synchronized SymbolLookup library() {
    if (library == null) {
      Path path = NativeLibrary.unpacked();
      try {
        library = SymbolLookup.libraryLookup(path, Arena.global());
        keepOutputClean();
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            """
            The HiGHS library (%s) could not be loaded.
            Maybe no code may be run from its folder; name another by -Djava.io.tmpdir.\
            """
                .formatted(path),
            e);
      }
    }
    return library;
  }

  /**
   * HiGHS 1.12 writes some lines of its own to the C library's {@code stdout} whatever its options
   * say, where a document of ours may be. They go to {@code stderr}, as far as the C library allows
   * that: of the GNU one, {@code stdout} is a variable.
   */
  private static void keepOutputClean() {
    var lookup = Linker.nativeLinker().defaultLookup();
    if (lookup.find("gnu_get_libc_version").isPresent()) {
      var out = lookup.find("stdout");
      var err = lookup.find("stderr");
      if (out.isPresent() && err.isPresent()) {
        pointer(out.get()).set(ADDRESS, 0, pointer(err.get()).get(ADDRESS, 0));
      }
    }
  }

  private static MemorySegment pointer(MemorySegment symbol) {
    return symbol.reinterpret(ADDRESS.byteSize());
  }
}

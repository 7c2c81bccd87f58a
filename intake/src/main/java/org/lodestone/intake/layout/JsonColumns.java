package org.lodestone.intake.layout;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a JSON document read value by value: the names that lead to it, and the value. */
public final class JsonColumns {
  /** Names that may lead to a value. */
  public static final int LEVELS = 8;

  /** The names from the outermost on, and the value. */
  public static final List<String> NAMES =
      Stream.concat(IntStream.rangeClosed(1, LEVELS).mapToObj(i -> "level" + i), Stream.of("value"))
          .toList();

  private JsonColumns() {}
}

package org.lodestone.data;

import java.util.List;
import java.util.function.Function;

/**
 * What could be read, and what was wrong with the rest. Faults never stop an import; they travel
 * with its result.
 */
public record Imported<T>(T value, List<DataIssue> issues) {

  public Imported {
    issues = List.copyOf(issues);
  }

  public <S> Imported<S> map(Function<T, S> change) {
    return new Imported<>(change.apply(value), issues);
  }
}

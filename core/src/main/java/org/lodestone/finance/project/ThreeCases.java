package org.lodestone.finance.project;

import java.util.function.Function;

/**
 * A result with every unknown input at its bad end, its middle and its good end at once. The true
 * one lies in between; how likely it is where, is not said.
 */
public record ThreeCases<T>(T unfavourable, T middle, T favourable) {

  public <R> ThreeCases<R> map(Function<T, R> change) {
    return new ThreeCases<>(
        change.apply(unfavourable), change.apply(middle), change.apply(favourable));
  }
}

package org.lodestone.evidence;

import java.util.List;

/**
 * Why a number may be used. Ids refer to rows of the data package, so that every number can be
 * followed to its source.
 */
public sealed interface Evidence {

  /** The rows of the data package that this evidence rests on. */
  List<String> rows();

  /**
   * A figure that a source states.
   *
   * @param row id of the figure
   * @param source id of the source
   * @param locator where in the source
   */
  record Claim(String row, String source, String locator, Grade grade) implements Evidence {
    public Claim {
      requireText("row", row);
      requireText("source", source);
    }

    @Override
    public List<String> rows() {
      return List.of(row);
    }
  }

  /** A number that we chose, and why. */
  record Assumption(String row, String reason) implements Evidence {
    public Assumption {
      requireText("row", row);
      requireText("reason", reason);
    }

    @Override
    public List<String> rows() {
      return List.of(row);
    }
  }

  /**
   * A number computed from others.
   *
   * @param formula the calculation in the words of {@code docs/model}, or with row ids as variables
   * @param rows the rows that entered
   * @param restsOnAssumption whether any of the rows is an assumption
   */
  record Derivation(String formula, List<String> rows, boolean restsOnAssumption)
      implements Evidence {
    public Derivation {
      requireText("formula", formula);
      rows = List.copyOf(rows);
    }
  }

  /** Whether an assumption enters, at first hand or through a derivation. */
  default boolean isAssumed() {
    return switch (this) {
      case Claim c -> false;
      case Assumption a -> true;
      case Derivation d -> d.restsOnAssumption();
    };
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The " + name + " of an evidence must not be empty.");
    }
  }
}

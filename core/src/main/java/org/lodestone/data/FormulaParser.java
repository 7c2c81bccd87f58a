package org.lodestone.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.Formula.Expression;
import org.lodestone.data.Formula.Operation;
import org.lodestone.data.Formula.Operator;
import org.lodestone.data.Formula.Percent;
import org.lodestone.data.Formula.RowNumber;

/**
 * Recursive descent over words: {@code sum = product {(+|-) product}}, {@code product = factor
 * {(*|/) factor}}, {@code factor = [pct] (number | row id | "(" sum ")")}.
 */
final class FormulaParser {
  private static final List<String> SIGNS = List.of("+", "-", "*", "/", "(", ")", "pct");

  private final List<String> words;
  private int next = 0;
  private Optional<String> problem = Optional.empty();

  FormulaParser(String text) {
    words = Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The whole formula; meaningless if there is a {@link #problem}. */
  Expression parse() {
    var whole = sum();
    if (next < words.size()) {
      fail("'" + words.get(next) + "' stands where an operator or the end was expected.");
    }
    return whole;
  }

  /** The first thing that is wrong. */
  Optional<String> problem() {
    return problem;
  }

  private Expression sum() {
    var left = product();
    while (sees("+") || sees("-")) {
      var operator = take().equals("+") ? Operator.PLUS : Operator.MINUS;
      left = new Operation(operator, left, product());
    }
    return left;
  }

  private Expression product() {
    var left = factor();
    while (sees("*") || sees("/")) {
      var operator = take().equals("*") ? Operator.TIMES : Operator.OVER;
      left = new Operation(operator, left, factor());
    }
    return left;
  }

  private Expression factor() {
    if (sees("pct")) {
      take();
      return new Percent(operand());
    }
    return operand();
  }

  private Expression operand() {
    if (sees("(")) {
      take();
      var inner = sum();
      if (!sees(")")) {
        return fail("a closing parenthesis is missing.");
      }
      take();
      return inner;
    }
    if (next == words.size() || SIGNS.contains(words.get(next))) {
      var found = next == words.size() ? "the end" : "'" + words.get(next) + "'";
      return fail(found + " stands where a number or a row id was expected.");
    }
    var word = take();
    return number(word).<Expression>map(Formula.Constant::new).orElseGet(() -> new RowNumber(word));
  }

  private static Optional<Double> number(String word) {
    boolean digits = word.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    try {
      return digits ? Optional.of(Double.valueOf(word)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean sees(String word) {
    return next < words.size() && words.get(next).equals(word);
  }

  private String take() {
    return words.get(next++);
  }

  private Expression fail(String what) {
    problem = problem.or(() -> Optional.of(what));
    return new Formula.Constant(1);
  }
}

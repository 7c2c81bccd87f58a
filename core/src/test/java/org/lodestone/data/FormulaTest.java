package org.lodestone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Range;

/** Formulas over the rows of the sound package, against numbers computed by hand. */
class FormulaTest {
  private static final RowRef AT = new RowRef("recipe-flows.csv", 3);

  private final DataPackage data = PackageReader.read(PackageCopy.SOUND).value();

  private Sourced evaluate(String text) {
    var formula = Formula.parse(text, AT);
    assertThat(formula.issues()).isEmpty();
    var result = formula.value().orElseThrow().evaluate(data);
    assertThat(result.issues()).isEmpty();
    return result.value().orElseThrow();
  }

  /**
   * chain-001 is 90 % (85 to 95), as-002 25 % (20 to 30), chain-003 30 % (28 to 32), mine-006 19.5
   * %.
   */
  @ParameterizedTest
  @CsvSource({
    "2 + 3 * 4, 14, 14, 14",
    "( 2 + 3 ) * 4, 20, 20, 20",
    "8 - 2 - 1, 5, 5, 5",
    "8 / 2 / 2, 2, 2, 2",
    "pct chain-001, 0.85, 0.9, 0.95",
    "1 - pct chain-001, 0.05, 0.1, 0.15",
    "pct chain-001 * pct as-002, 0.17, 0.225, 0.285",
    "1 / pct as-002, 3.3333333, 4, 5",
    "pct chain-003 / ( 1 - pct as-002 ), 0.35, 0.4, 0.4571429",
    "pct ( chain-001 - as-002 ), 0.55, 0.65, 0.75",
    "mine-001 / mine-002, 0.625, 0.625, 0.625",
    "pct mine-006 * chain-011 * pct chain-001, 0.14211405, 0.1504737, 0.15883335",
    "chain-012 + as-001, 30, 42, 80",
  })
  void isComputedWithItsRange(String text, double low, double value, double high) {
    var range = evaluate(text).range();

    assertThat(range.low()).isCloseTo(low, within(1e-7));
    assertThat(range.value()).isCloseTo(value, within(1e-7));
    assertThat(range.high()).isCloseTo(high, within(1e-7));
  }

  @Test
  void carriesItsRowsAsEvidence() {
    var evidence = evaluate("pct chain-003 / ( 1 - pct as-002 ) + pct chain-003").evidence();

    assertThat(evidence)
        .isEqualTo(
            new Evidence.Derivation(
                "pct chain-003 / ( 1 - pct as-002 ) + pct chain-003",
                List.of("chain-003", "as-002"),
                true));
    assertThat(evaluate("mine-001 / mine-002").evidence().isAssumed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', number",
    "1 +, the end",
    "( 1 + 2, parenthesis",
    "1 2, operator",
    "* 2, '*'",
    "pct, the end",
    "1 / ( 1 - 1 ), zero",
    "1 / ( as-001 - as-001 ), zero",
    "pct chain-001 + nothing-7, nothing-7",
    "chain-001, pct",
    "pct mine-001, 't'",
    "mine-001 + mine-007, mine-007",
    "mine-001 + as-001, days",
  })
  void isAnIssueIfItCannotBeComputed(String text, String named) {
    var formula = Formula.parse(text, AT);
    var issues =
        formula.value().map(parsed -> parsed.evaluate(data).issues()).orElseGet(formula::issues);

    assertThat(issues).singleElement().isInstanceOf(FormulaFault.class);
    assertThat(issues.getFirst().at()).isEqualTo(AT);
    assertThat(issues.getFirst().message()).contains(named);
  }

  @Test
  void aNumberThatRepeatsItsRowHasTheRangeAndTheReasonOfThatRow() {
    var lag = Formula.evaluate(new AmountCell("30", Optional.empty(), List.of("as-001")), data, AT);

    assertThat(lag.value())
        .contains(
            new Sourced(
                new Range(20, 30, 60),
                new Evidence.Assumption("as-001", "plants are said to hold a month of liquor")));
  }

  @Test
  void aNumberThatRestsOnOtherNumbersIsADerivation() {
    var cell =
        new AmountCell(
            "0.8", Optional.of(new Range(0.7, 0.8, 0.9)), List.of("chain-001", "as-002"));

    var amount = Formula.evaluate(cell, data, AT).value().orElseThrow();

    assertThat(amount.range()).isEqualTo(new Range(0.7, 0.8, 0.9));
    assertThat(amount.evidence())
        .isEqualTo(new Evidence.Derivation("0.8", List.of("chain-001", "as-002"), true));
  }

  @Test
  void theNumberOneNeedsNoRow() {
    var one = Formula.evaluate(new AmountCell("1", Optional.empty(), List.of()), data, AT);

    assertThat(one.issues()).isEmpty();
    assertThat(one.value().orElseThrow().value()).isEqualTo(1);
  }

  /**
   * Compared with sampling: whatever two operands take of their ranges, the result lies in the
   * computed range.
   */
  @Property(seed = "20251028")
  void rangesHoldEveryOutcome(
      @ForAll @DoubleRange(min = -50, max = 50) double a,
      @ForAll @DoubleRange(min = 0, max = 20) double widthA,
      @ForAll @DoubleRange(min = 1, max = 50) double b,
      @ForAll @DoubleRange(min = 0, max = 20) double widthB,
      @ForAll @DoubleRange(min = 0, max = 1) double whereA,
      @ForAll @DoubleRange(min = 0, max = 1) double whereB) {
    var left = new Range(a, a + widthA / 2, a + widthA);
    var right = new Range(b, b + widthB / 2, b + widthB);
    double x = Math.min(left.high(), a + whereA * widthA);
    double y = Math.min(right.high(), b + whereB * widthB);

    assertThat(Interval.sum(left, right).contains(x + y)).isTrue();
    assertThat(Interval.difference(left, right).contains(x - y)).isTrue();
    assertThat(Interval.product(left, right).contains(x * y)).isTrue();
    assertThat(Interval.quotient(left, right).contains(x / y)).isTrue();
  }
}

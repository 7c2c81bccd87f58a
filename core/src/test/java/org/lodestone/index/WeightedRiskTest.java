package org.lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.lodestone.index.WeightedRisk.Term;
import org.lodestone.quantity.Range;

class WeightedRiskTest {

  /** Second method: all corners of the box of amounts and risks. */
  @Property(tries = 150)
  void theIntervalIsThatOfAllCorners(
      @ForAll @Size(min = 2, max = 5) List<@DoubleRange(min = 0, max = 1) Double> risks,
      @ForAll @Size(min = 5, max = 5) List<@DoubleRange(min = 0.1, max = 50) Double> amounts,
      @ForAll @Size(min = 5, max = 5) List<@DoubleRange(min = 0, max = 40) Double> widths) {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < risks.size(); i++) {
      double amount = amounts.get(i);
      double risk = risks.get(i);
      double width = widths.get(i);
      terms.add(
          new Term(
              new Range(amount, amount + width / 2, amount + width),
              new Range(risk / 2, risk, Math.min(1, risk + width / 80))));
    }
    var interval = WeightedRisk.mean(terms);
    int n = terms.size();
    var box =
        Stream.concat(terms.stream().map(Term::amount), terms.stream().map(Term::risk)).toList();
    double[] corners =
        Boxes.values(
            box,
            2,
            x -> {
              double weighted = 0;
              double sum = 0;
              for (int i = 0; i < n; i++) {
                weighted += x[i] * x[n + i];
                sum += x[i];
              }
              return weighted / sum;
            });
    assertThat(interval.low()).isCloseTo(Boxes.least(corners), within(1e-12));
    assertThat(interval.high()).isCloseTo(Boxes.greatest(corners), within(1e-12));
  }
}

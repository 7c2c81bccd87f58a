package org.lodestone.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StressSection;
import org.lodestone.ensemble.ValueOfInformation;
import org.lodestone.evidence.Evidence;
import org.lodestone.optimisation.BestResponse;
import org.lodestone.optimisation.BestResponseResult;
import org.lodestone.optimisation.BindingBound;
import org.lodestone.optimisation.ResponsePrices;
import org.lodestone.optimisation.ShadowPrice;
import org.lodestone.optimisation.ShadowPrices;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;

/** The best response to the scenario in months, with what holds it back. */
final class BestResponsePart {

  private static final int MOST_BINDINGS = 5;

  private final StudyContext study;
  private final Scenario scenario;
  private final Progress progress;

  BestResponsePart(StudyContext study, Scenario scenario, Progress progress) {
    this.study = study;
    this.scenario = scenario.withPeriod(PeriodLength.MONTH);
    this.progress = progress;
  }

  /** Null if the caller cancels. */
  StressSection.@Nullable BestResponseSummary summary(Evidence evidence) {
    try {
      return solve(evidence);
    } catch (CancellationException e) {
      return null;
    }
  }

  private StressSection.BestResponseSummary solve(Evidence evidence) {
    var resolved = scenario.resolve(study.network());
    var result = BestResponse.of(resolved, ResponsePrices.DEFAULT, progress);
    double uncovered = 0;
    double demand = 0;
    for (var form : study.uses().forms()) {
      for (var place : study.consumer()) {
        int n = resolved.labels().nodes().indexOf(form + "@" + place);
        if (n >= 0) {
          uncovered += result.trajectory().totalShortage(n);
          for (int t = 0; t < resolved.periods(); t++) {
            demand += result.trajectory().demand(t, n);
          }
        }
      }
    }
    var form = study.network().form(study.uses().forms().getFirst());
    var amount = Range.exactly(Math.max(0, uncovered));
    return new StressSection.BestResponseSummary(
        Quantity.of(amount, form.unit(), form.basis(), evidence),
        Quantity.roundedFinite(demand > 0 ? amount.value() / demand : 0),
        "month",
        Quantity.roundedFinite(result.kkt().largest()),
        bindings(result),
        ways(result));
  }

  private StressSection.ThreeWays ways(BestResponseResult result) {
    var scenario = result.trajectory().scenario();
    var ways =
        ValueOfInformation.of(scenario, ResponsePrices.DEFAULT, result.trajectory(), progress);
    return new StressSection.ThreeWays(
        Quantity.roundedFinite(ways.behavioural().share()),
        Quantity.roundedFinite(ways.rolling().share()),
        Quantity.roundedFinite(ways.foresight().share()),
        ways.periodsAhead(),
        Quantity.roundedFinite(ways.valueOfForesight()));
  }

  /** What the scenario itself holds back; bounds that bind in the baseline too say nothing new. */
  private List<StressSection.Binding> bindings(BestResponseResult result) {
    var bounds =
        result.bindingBounds().stream()
            .filter(bound -> !bound.causes().isEmpty())
            .limit(MOST_BINDINGS)
            .toList();
    var refs = bounds.stream().map(BindingBound::peakBound).toList();
    var prices = ShadowPrices.of(result, refs, progress);
    var bindings = new ArrayList<StressSection.Binding>();
    for (int i = 0; i < bounds.size(); i++) {
      bindings.add(binding(bounds.get(i), prices.get(i)));
    }
    return bindings;
  }

  private StressSection.Binding binding(BindingBound bound, ShadowPrice price) {
    return new StressSection.Binding(
        bound.peakBound().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        bound.name(),
        bound.causes(),
        month(bound.firstPeriod()),
        month(bound.lastPeriod()),
        Quantity.rounded(price.oneMore()),
        Quantity.rounded(price.oneLess()));
  }

  /** The calendar month in which a period begins. */
  private String month(int period) {
    var day = scenario.start().plusDays(Math.round(period * scenario.period().days()));
    return day.toString().substring(0, "2026-01".length());
  }
}

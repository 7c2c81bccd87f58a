package org.lodestone.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.ShareYear.Known;
import org.lodestone.trade.ShareYear.Missing;
import org.lodestone.trade.ShareYear.Part;
import org.lodestone.trade.ShareYear.Reason;
import org.lodestone.trade.ShareYear.Trimming;

/**
 * Shares of the partners of a place over the years, with their concentration (H8 to H10). Every
 * year from the first to the last of the files is there, be it as missing.
 */
public record ShareSeries(ShareQuestion question, List<ShareYear> years) {

  public ShareSeries {
    years = List.copyOf(years);
  }

  /** Answers a question from files, of which several may hold the same year. */
  public static ShareSeries of(
      ShareQuestion question, List<FlowFile> files, List<CodeChange> changes) {
    int first =
        files.stream().flatMap(f -> f.flows().stream()).mapToInt(TradeFlow::year).min().orElse(0);
    int last =
        files.stream().flatMap(f -> f.flows().stream()).mapToInt(TradeFlow::year).max().orElse(-1);
    var slices = slices(question, files);
    var years = new ArrayList<ShareYear>();
    Optional<HsEdition> before = Optional.empty();
    for (int year = first; year <= last; year++) {
      var answer = new Year(question, year, slices.getOrDefault(year, List.of())).answer();
      if (answer instanceof Known known) {
        answer = marked(question, known, before, changes);
        before = Optional.of(known.edition());
      }
      years.add(answer);
    }
    return new ShareSeries(question, years);
  }

  /** The flows of one file and year in the codes of the question, of all places. */
  private record Slice(String file, List<TradeFlow> flows) {}

  private static Map<Integer, List<Slice>> slices(ShareQuestion question, List<FlowFile> files) {
    var slices = new TreeMap<Integer, List<Slice>>();
    for (var file : files) {
      var byYear = new TreeMap<Integer, List<TradeFlow>>();
      for (var flow : file.flows()) {
        var of = byYear.computeIfAbsent(flow.year(), _ -> new ArrayList<>());
        if (question.hasCode(flow.code())) {
          of.add(flow);
        }
      }
      byYear.forEach(
          (year, flows) ->
              slices
                  .computeIfAbsent(year, _ -> new ArrayList<>())
                  .add(new Slice(file.name(), flows)));
    }
    return slices;
  }

  private static Known marked(
      ShareQuestion question, Known known, Optional<HsEdition> before, List<CodeChange> changes) {
    var passed =
        changes.stream()
            .filter(change -> question.hasCode(change.code()))
            .filter(
                change ->
                    before
                        .filter(edition -> change.liesBetween(edition, known.edition()))
                        .isPresent())
            .toList();
    return new Known(
        known.year(),
        known.file(),
        known.edition(),
        known.total(),
        known.parts(),
        known.hhi(),
        known.weighed(),
        passed,
        known.trimming());
  }

  /** One year of the answer. */
  private record Year(ShareQuestion question, int year, List<Slice> slices) {

    ShareYear answer() {
      if (slices.isEmpty()) {
        return new Missing(year, Reason.NOT_IN_FILES);
      }
      var ordered =
          slices.stream()
              .sorted(Comparator.comparingInt((Slice slice) -> -slice.flows.size()))
              .toList();
      var complete = ordered.getFirst();
      var asked = complete.flows.stream().filter(question::isAbout).toList();
      if (asked.isEmpty()) {
        return new Missing(year, Reason.NO_FLOWS);
      }
      var meant = asked.stream().filter(flow -> question.part(flow).isPresent()).toList();
      if (meant.isEmpty()) {
        return new Missing(year, Reason.NOT_IN_EDITION);
      }
      double value = value(meant);
      var measured = meant.stream().filter(flow -> amount(flow) > 0).toList();
      if (measured.isEmpty()) {
        return new Missing(year, question.basis() == Basis.MASS ? Reason.NO_MASS : Reason.NO_FLOWS);
      }
      var parts = parts(measured);
      return new Known(
          year,
          complete.file,
          ShareQuestion.edition(meant.getFirst()),
          total(parts),
          parts,
          concentration(parts),
          question.basis() == Basis.VALUE ? 1 : value(measured) / value,
          List.of(),
          ordered.stream().skip(1).findFirst().map(other -> trimming(complete, other, value)));
    }

    private static double value(List<TradeFlow> flows) {
      return flows.stream().mapToDouble(TradeFlow::value_kusd).sum();
    }

    private double amount(TradeFlow flow) {
      return question.basis() == Basis.VALUE ? flow.value_kusd() : flow.mass_t().orElse(0);
    }

    private Trimming trimming(Slice complete, Slice other, double value) {
      var asked =
          other.flows.stream()
              .filter(question::isAbout)
              .filter(flow -> question.part(flow).isPresent())
              .toList();
      return new Trimming(
          other.file,
          other.flows.size(),
          complete.flows.size(),
          value(asked) / value,
          parts(asked.stream().filter(flow -> amount(flow) > 0).toList()));
    }

    private List<Part> parts(List<TradeFlow> flows) {
      var amounts = new TreeMap<PlaceId, Range>();
      for (var flow : flows) {
        var amount = question.part(flow).orElseThrow().times(amount(flow));
        amounts.merge(question.partner(flow), amount, ShareSeries::sum);
      }
      var total = amounts.values().stream().reduce(Range.exactly(0), ShareSeries::sum);
      return amounts.entrySet().stream()
          .map(e -> new Part(e.getKey(), e.getValue(), share(e.getValue(), total)))
          .sorted(
              Comparator.comparingDouble((Part part) -> -part.amount().value())
                  .thenComparing(Part::partner))
          .toList();
    }
  }

  private static Range sum(Range one, Range other) {
    return new Range(
        one.low() + other.low(), one.value() + other.value(), one.high() + other.high());
  }

  private static Range total(List<Part> parts) {
    return parts.stream().map(Part::amount).reduce(Range.exactly(0), ShareSeries::sum);
  }

  /** Outer bounds: the partner's part at one end of its range, all others at the other (H9). */
  private static Range share(Range own, Range total) {
    double middle = total.value() > 0 ? own.value() / total.value() : 0;
    if (own.isExact() && total.isExact()) {
      return Range.exactly(middle);
    }
    double least = ratio(own.low(), own.low() + total.high() - own.high());
    double most = ratio(own.high(), own.high() + total.low() - own.low());
    return new Range(Math.min(least, middle), middle, Math.max(most, middle));
  }

  /** Where nothing is left at all, any share is possible: the caller's middle bounds it. */
  private static double ratio(double part, double whole) {
    return whole > 0 ? Math.min(1, part / whole) : 0;
  }

  private static Range concentration(List<Part> parts) {
    double middle = squares(parts, part -> part.share().value());
    return new Range(
        Math.min(middle, squares(parts, part -> part.share().low())),
        middle,
        Math.max(middle, Math.min(1, squares(parts, part -> part.share().high()))));
  }

  private static double squares(List<Part> parts, ToDoubleFunction<Part> share) {
    return parts.stream().mapToDouble(share).map(s -> s * s).sum();
  }
}

package org.lodestone.brief.document;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole study, format {@code docs/formats/study.md}, version 1. Masses are tonnes per year unless
 * the name says otherwise, shares lie between 0 and 1, null means "not known".
 *
 * @param headline what a reader must know, in order
 * @param plan what to support and to store; null if the study asks for no plan
 * @param values the published values of the consumer's dependence, also in {@code dependence}
 * @param rows every row that the document names, by id
 * @param sources every source of those rows, by id
 */
public record StudyDocument(
    RunManifest manifest,
    ConsumerLabel consumer,
    BaselineSummary baseline,
    List<Sentence> headline,
    ChainSection chain,
    DependenceSection dependence,
    List<OutageEntry> outages,
    List<GapEntry> gaps,
    StressSection stress,
    @Nullable PlanSection plan,
    List<PublishedValue> values,
    List<Text> notModelled,
    SortedMap<String, RowCard> rows,
    SortedMap<String, SourceCard> sources,
    Names names) {

  /** Who asks. */
  public record ConsumerLabel(List<String> places, Text label) {
    public ConsumerLabel {
      places = List.copyOf(places);
    }
  }

  /**
   * The year that everything is compared with.
   *
   * @param assumedShare part of the tonnage that rests on assumptions
   * @param unexplainedShare part that no source explains
   * @param adjustments what reconciliation moved, the largest first
   */
  public record BaselineSummary(
      int year, double assumedShare, double unexplainedShare, List<AdjustmentEntry> adjustments) {
    public BaselineSummary {
      adjustments = List.copyOf(adjustments);
    }
  }

  /** A figure that reconciliation moved, what was published and why it moved. */
  public record AdjustmentEntry(Text what, Quantity published, Quantity used, Text reason) {}

  /** What the ids of the document are called. */
  public record Names(
      SortedMap<String, Text> places,
      SortedMap<String, Text> forms,
      SortedMap<String, Text> quantities,
      SortedMap<String, Text> sites) {
    public Names {
      places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
      forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
      quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
      sites = Collections.unmodifiableSortedMap(new TreeMap<>(sites));
    }
  }

  /** The same study with a plan, whose sentence ends the headline. */
  public StudyDocument withPlan(PlanSection section, List<Sentence> sentences) {
    return new StudyDocument(
        manifest,
        consumer,
        baseline,
        Stream.concat(headline.stream(), sentences.stream()).toList(),
        chain,
        dependence,
        outages,
        gaps,
        stress,
        section,
        values,
        notModelled,
        rows,
        sources,
        names);
  }

  public StudyDocument {
    headline = List.copyOf(headline);
    outages = List.copyOf(outages);
    gaps = List.copyOf(gaps);
    values = List.copyOf(values);
    notModelled = List.copyOf(notModelled);
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }
}

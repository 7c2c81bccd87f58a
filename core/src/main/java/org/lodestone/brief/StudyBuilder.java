package org.lodestone.brief;

import java.util.List;
import java.util.TreeMap;
import org.lodestone.brief.document.ChainSection;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.GapEntry;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.OutagePairEntry;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Baseline;
import org.lodestone.scenario.Progress;

/**
 * Makes the study of one consumer, whole or part by part. Parts are independent of one another:
 * each computes what it needs and nothing else.
 */
public final class StudyBuilder {

  private final StudyContext study;

  public StudyBuilder(DataPackage data, Baseline baseline, StudyOptions options) {
    study = new StudyContext(data, baseline, options);
  }

  /** The whole document; takes some seconds. */
  public StudyDocument build(RunManifest manifest, Progress progress) {
    var dependence = dependence();
    var outages = outages(progress);
    var stress = stress(progress);
    var bare =
        new StudyDocument(
            manifest,
            consumer(),
            baseline(),
            Headline.of(study, dependence, outages, stress),
            chain(),
            dependence,
            outages,
            gaps(),
            stress,
            null,
            dependence.values(),
            notModelled(),
            new TreeMap<>(),
            new TreeMap<>(),
            names());
    return withEvidence(bare);
  }

  /** A study with a plan beside it, and the rows that the plan rests on. */
  public StudyDocument withPlan(StudyDocument made, PlanSection plan) {
    return withEvidence(made.withPlan(plan, PlanPart.headline(plan).stream().toList()));
  }

  private StudyDocument withEvidence(StudyDocument bare) {
    var cards = evidence(bare);
    return new StudyDocument(
        bare.manifest(),
        bare.consumer(),
        bare.baseline(),
        bare.headline(),
        bare.chain(),
        bare.dependence(),
        bare.outages(),
        bare.gaps(),
        bare.stress(),
        bare.plan(),
        bare.values(),
        bare.notModelled(),
        cards.rows(),
        cards.sources(),
        bare.names());
  }

  public StudyDocument.ConsumerLabel consumer() {
    var places = study.consumer();
    return new StudyDocument.ConsumerLabel(
        places.stream().map(Object::toString).toList(), study.names().names(places));
  }

  public StudyDocument.BaselineSummary baseline() {
    return BaselinePart.of(study);
  }

  public ChainSection chain() {
    return ChainPart.of(study);
  }

  public DependenceSection dependence() {
    return DependencePart.of(study);
  }

  /** Every single outage, the worst first. */
  public List<OutageEntry> outages(Progress progress) {
    return OutagePart.of(study, progress);
  }

  /**
   * Every two outages at once, the worst first.
   *
   * @param outages single ones, all or some, of which every two make a pair; sites are left out
   */
  public List<OutagePairEntry> outagePairs(List<OutageEntry> outages, Progress progress) {
    return OutagePairPart.of(study, outages, progress);
  }

  public List<GapEntry> gaps() {
    return GapPart.of(study);
  }

  /** The scenario of the options, or the default one. */
  public StressSection stress(Progress progress) {
    return StressPart.of(study, progress);
  }

  public List<Text> notModelled() {
    return NotModelled.list();
  }

  public StudyDocument.Names names() {
    return NamesPart.of(study);
  }

  /** The rows and sources that any part of a document names. */
  public EvidenceCards evidence(Object part) {
    return EvidenceCards.of(part, study.data(), study.baseline());
  }
}

package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.ReferenceIssue.OrphanSource;
import org.lodestone.data.Row;
import org.lodestone.data.Source;
import org.lodestone.data.SourceIssue.LicenceClash;
import org.lodestone.data.SourceIssue.SourceTooDominant;

/**
 * Looks at the sources as a whole: what their licences allow, whether one speaks for all, whether
 * each is used.
 */
final class SourceCheck {
  /**
   * The largest number of rows that a source of licence class B may have: more is a copy of its
   * table.
   */
  private static final int SINGLE_POINTS = 60;

  /** The largest part of the figures that one source should give, in percent. */
  private static final double DOMINANT_PERCENT = 15;

  /** With fewer figures, one source is a large part of them by arithmetic. */
  private static final int ENOUGH_FIGURES = 100;

  private final DataPackage data;
  private final Map<String, Integer> figures = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Set<String> cited = new HashSet<>();

  SourceCheck(DataPackage data) {
    this.data = data;
    data.figures().stream()
        .map(Figure::source)
        .forEach(source -> figures.merge(source, 1, Integer::sum));
    rows.putAll(figures);
    data.worldProduction().stream()
        .map(Row.WorldProduction::source)
        .forEach(source -> rows.merge(source, 1, Integer::sum));
    data.governance().stream()
        .map(Row.Governance::source)
        .forEach(source -> rows.merge(source, 1, Integer::sum));
    cited.addAll(rows.keySet());
    data.sites().forEach(site -> cited.add(site.source()));
    data.events().forEach(event -> cited.add(event.source()));
    data.customsShares().forEach(share -> cited.add(share.source()));
    data.customsChanges().forEach(change -> cited.add(change.source()));
    data.register().sources().forEach(cited::add);
    data.agreements().sources().forEach(cited::add);
    data.sources().forEach(source -> cited.add(source.citedBy()));
  }

  List<DataIssue> check() {
    var issues = new ArrayList<DataIssue>();
    for (var source : data.sources()) {
      licence(source, issues);
      double share_percent =
          100.0 * figures.getOrDefault(source.id(), 0) / Math.max(1, data.figures().size());
      if (data.figures().size() >= ENOUGH_FIGURES && share_percent > DOMINANT_PERCENT) {
        issues.add(
            new SourceTooDominant(
                source.at(),
                source.id(),
                figures.getOrDefault(source.id(), 0),
                share_percent,
                DOMINANT_PERCENT));
      }
      if (!cited.contains(source.id())) {
        issues.add(new OrphanSource(source.at(), source.id()));
      }
    }
    return issues;
  }

  private void licence(Source source, List<DataIssue> issues) {
    int count = rows.getOrDefault(source.id(), 0);
    boolean clash =
        switch (source.licenceClass()) {
          case A -> false;
          case B -> count > SINGLE_POINTS;
          case C -> cited.contains(source.id());
        };
    if (clash) {
      issues.add(
          new LicenceClash(
              source.at(),
              source.id(),
              source.licence(),
              source.licenceClass().name(),
              count,
              SINGLE_POINTS));
    }
  }
}

package org.lodestone.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.RowRef;
import org.lodestone.data.Source;
import org.lodestone.data.check.PackageCheck;

/**
 * Accepted claims as rows of a data package (B1 to B5).
 *
 * @param rows in the order of the claims
 * @param open claims that cannot be rows yet, with what keeps them from it
 */
public record Citations(List<Row> rows, List<Open> open) {

  /** Paths of the rows inside a package. */
  public static final String FIGURES = "figures/claims.csv";

  public static final String SOURCES = "sources/claims.csv";

  /** A claim with its row and the document as its source. */
  public record Row(CitedClaim claim, Figure figure, Source source) {}

  /** A claim that is left out. */
  public record Open(CitedClaim claim, List<Gap> gaps) {
    public Open {
      gaps = List.copyOf(gaps);
    }
  }

  public Citations {
    rows = List.copyOf(rows);
    open = List.copyOf(open);
  }

  /** Makes rows of claims, and keeps those that fit into a package without a fault. */
  public static Citations of(List<CitedClaim> claims, DataPackage data) {
    var rows = new ArrayList<Row>();
    var open = new ArrayList<Open>();
    for (var claim : claims) {
      var draft = new Draft(claim, data, rows.size());
      if (draft.gaps().isEmpty()) {
        rows.add(draft.row());
      } else {
        open.add(new Open(claim, draft.gaps()));
      }
    }
    return new Citations(rows, open).withoutFaults(data);
  }

  /** What the rules of the package say against a row makes it a gap. */
  private Citations withoutFaults(DataPackage data) {
    var faults = new TreeMap<Integer, List<Gap>>();
    for (var issue : PackageCheck.check(in(data))) {
      boolean ours = issue.at().file().equals(FIGURES) || issue.at().file().equals(SOURCES);
      if (ours && issue.severity() == DataIssue.Severity.ERROR) {
        for (int i = 0; i < rows.size(); i++) {
          if (isAbout(issue.at(), rows.get(i))) {
            faults
                .computeIfAbsent(i, row -> new ArrayList<>())
                .add(new Gap(Gap.Column.CLAIM, Gap.Why.AGAINST_RULES, issue.message()));
          }
        }
      }
    }
    if (faults.isEmpty()) {
      return this;
    }
    var kept = new ArrayList<Row>();
    var left = new ArrayList<>(open);
    for (int i = 0; i < rows.size(); i++) {
      if (faults.containsKey(i)) {
        left.add(new Open(rows.get(i).claim(), faults.get(i)));
      } else {
        kept.add(rows.get(i));
      }
    }
    return new Citations(kept, left);
  }

  private static boolean isAbout(RowRef at, Row row) {
    return at.equals(row.figure().at()) || at.equals(row.source().at());
  }

  /** The sources of the rows, each once. */
  public List<Source> sources() {
    var sources = new LinkedHashMap<String, Source>();
    rows.forEach(row -> sources.putIfAbsent(row.source().id(), row.source()));
    return List.copyOf(sources.values());
  }

  /** A data package with the rows beside its own. */
  public DataPackage in(DataPackage data) {
    return data.with(sources(), rows.stream().map(Row::figure).toList());
  }
}

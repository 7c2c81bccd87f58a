package org.lodestone.brief.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.StudyDocument;

/**
 * The numbered lists behind the marks: sources 1, 2, …, assumptions A1, A2, … and derivations D1,
 * D2, … in the order in which the page first needs them.
 */
final class Citations {

  /** A claim on more rows than this is cited as a derivation, which lists them. */
  private static final int MOST_MARKS = 3;

  private final StudyDocument study;
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final Map<String, Integer> assumptions = new LinkedHashMap<>();
  private final Map<Quantity.Support, Integer> derivations = new LinkedHashMap<>();
  private final Set<String> rows = new LinkedHashSet<>();

  Citations(StudyDocument study) {
    this.study = study;
  }

  /** A mark of one list. */
  record Mark(String target, String label, String title) {

    String link() {
      return "<a class=\"mark\" href=\"#%s\" title=\"%s\">%s</a>"
          .formatted(target, Html.escaped(title), label);
    }
  }

  /** The marks of a number; never empty. */
  List<Mark> marks(Quantity.Support support) {
    support.rows().forEach(this::register);
    boolean isClaim = support.type().equals("claim") || support.type().equals("assumption");
    if (isClaim && !support.rows().isEmpty() && support.rows().size() <= MOST_MARKS) {
      return support.rows().stream().map(this::rowMark).distinct().toList();
    }
    int number = derivations.computeIfAbsent(support, s -> derivations.size() + 1);
    var title = Optional.ofNullable(support.formula()).orElse("");
    return List.of(new Mark("d" + number, "D" + number, title));
  }

  /** The mark of one row: its source, or the assumption. */
  Mark rowMark(String row) {
    register(row);
    var card = study.rows().get(row);
    if (card == null || card.source() == null) {
      int number = assumptions.computeIfAbsent(row, r -> assumptions.size() + 1);
      return new Mark("a" + number, "A" + number, row);
    }
    int number = sources.computeIfAbsent(card.source(), s -> sources.size() + 1);
    var locator = Optional.ofNullable(card.locator()).orElse("");
    return new Mark("s" + number, "" + number, row + ": " + locator);
  }

  private void register(String row) {
    if (rows.add(row)) {
      var card = study.rows().get(row);
      if (card != null && card.kind() == RowCard.Kind.ASSUMPTION) {
        assumptions.computeIfAbsent(row, r -> assumptions.size() + 1);
      } else if (card != null && card.source() != null) {
        registerSource(card.source());
      }
    }
  }

  /** A source that was read in another one needs that one in the list too. */
  private void registerSource(String id) {
    sources.computeIfAbsent(id, s -> sources.size() + 1);
    var card = study.sources().get(id);
    if (card != null && card.citedBy() != null && !sources.containsKey(card.citedBy())) {
      registerSource(card.citedBy());
    }
  }

  Map<String, Integer> sources() {
    return sources;
  }

  Map<String, Integer> assumptions() {
    return assumptions;
  }

  Map<Quantity.Support, Integer> derivations() {
    return derivations;
  }

  List<String> rows() {
    return new ArrayList<>(rows);
  }
}

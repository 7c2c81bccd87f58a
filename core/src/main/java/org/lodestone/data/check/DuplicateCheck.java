package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.ReferenceIssue.DuplicateRow;
import org.lodestone.data.ReferenceIssue.LikelyDuplicate;
import org.lodestone.data.ReferenceIssue.SharedAddress;
import org.lodestone.data.Row;
import org.lodestone.data.Source;
import org.lodestone.data.Table;
import org.lodestone.quantity.Decimal;

/**
 * Looks for rows that say the same under two ids. Notes and locators do not make a figure
 * different; the same amount of the same thing in one source under two scopes, or in kilograms and
 * in tonnes, is probably one figure written twice.
 */
final class DuplicateCheck {
  private static final Pattern HOME_PAGE = Pattern.compile("[a-z]+://[^/]*");

  private final DataPackage data;
  private final List<DataIssue> issues = new ArrayList<>();

  DuplicateCheck(DataPackage data) {
    this.data = data;
  }

  List<DataIssue> check() {
    same(data.sources(), DuplicateCheck::content);
    sharedAddresses();
    same(data.sites(), site -> List.of(site.name(), site.place(), site.stage(), site.form()));
    same(data.figures(), DuplicateCheck::content);
    same(data.assumptions(), DuplicateCheck::content);
    same(data.worldProduction(), DuplicateCheck::content);
    likely();
    same(data.governance(), row -> List.of(row.place(), row.indicator(), row.year(), row.source()));
    return issues;
  }

  private <R extends Row> void same(Table<R> table, Function<R, List<?>> content) {
    var first = new HashMap<List<?>, R>();
    for (var row : table) {
      var earlier = first.putIfAbsent(content.apply(row), row);
      if (earlier != null) {
        issues.add(new DuplicateRow(row.at(), row.id(), earlier.id(), earlier.at()));
      }
    }
  }

  /** Home pages stand for many texts; only longer addresses are compared. */
  private void sharedAddresses() {
    var first = new HashMap<String, Source>();
    for (var source : data.sources()) {
      var address = source.address().replaceFirst("/+$", "");
      var earlier = first.putIfAbsent(address, source);
      if (earlier != null && !HOME_PAGE.matcher(address).matches() && !isQuoted(source, earlier)) {
        issues.add(
            new SharedAddress(source.at(), source.id(), address, earlier.id(), earlier.at()));
      }
    }
  }

  /** Whether one quotes the other, or the text at the address quotes both. */
  private static boolean isQuoted(Source a, Source b) {
    return a.citedBy().equals(b.id())
        || b.citedBy().equals(a.id())
        || (!a.citedBy().isEmpty() && a.citedBy().equals(b.citedBy()));
  }

  private void likely() {
    var first = new HashMap<List<?>, Figure>();
    for (var figure : data.figures()) {
      var earlier = first.putIfAbsent(amount(figure), figure);
      if (earlier != null && !content(earlier).equals(content(figure))) {
        issues.add(
            new LikelyDuplicate(
                figure.at(),
                figure.id(),
                figure.scope(),
                earlier.id(),
                earlier.scope(),
                earlier.at()));
      }
    }
  }

  /**
   * What an amount is about, without its scope. Shares are often equal by chance and keep theirs.
   */
  private static List<?> amount(Figure f) {
    return List.of(
        f.quantity(),
        f.place(),
        f.partner(),
        f.site(),
        f.form(),
        f.element(),
        f.period(),
        f.basis(),
        f.source(),
        f.unit().equals("%") ? f.scope() : "",
        inTonnes(f));
  }

  private static Object inTonnes(Figure f) {
    var number = f.value().toNumber();
    if (number.isEmpty()) {
      return f.value();
    }
    double value = number.getAsDouble();
    return switch (f.unit()) {
      case "kg" -> Decimal.plain(value / 1000);
      case "t" -> Decimal.plain(value);
      case "kt" -> Decimal.plain(value * 1000);
      default -> value + f.unit();
    };
  }

  private static List<?> content(Source source) {
    return List.of(
        source.publisher(), source.title(), source.address(), source.published(), source.citedBy());
  }

  private static List<?> content(Figure f) {
    return List.of(
        f.quantity(),
        f.place(),
        f.partner(),
        f.site(),
        f.form(),
        f.element(),
        f.period(),
        f.value(),
        f.range(),
        f.unit(),
        f.basis(),
        f.scope(),
        f.status(),
        f.source());
  }

  private static List<?> content(AssumedFigure a) {
    return List.of(
        a.quantity(),
        a.place(),
        a.partner(),
        a.site(),
        a.form(),
        a.element(),
        a.period(),
        a.value(),
        a.unit(),
        a.basis(),
        a.reason(),
        a.note());
  }

  private static List<?> content(Row.WorldProduction row) {
    return List.of(
        row.commodity(),
        row.stage(),
        row.place(),
        row.year(),
        row.unit(),
        row.detail(),
        row.source());
  }
}

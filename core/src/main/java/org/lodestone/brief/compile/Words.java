package org.lodestone.brief.compile;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.corpus.Proposition;
import org.lodestone.quantity.Basis;

/** Words of closed lists in both languages. */
final class Words {

  private Words() {}

  static Text of(Proposition.Status status) {
    return switch (status) {
      case CONFIRMED_BY_PRIMARY_TEXT ->
          new Text("confirmed by the primary text", "confirmé par le texte primaire");
      case CORROBORATED ->
          new Text("corroborated by several origins", "plusieurs origines concordent");
      case REPEATED -> new Text("repeated, one origin", "répété, une seule origine");
      case SINGLE_SOURCE -> new Text("single source", "une seule source");
      case CONTESTED -> new Text("contested", "contesté");
      case RUMOUR -> new Text("rumour", "rumeur");
      case NOT_CHECKABLE -> new Text("not checkable", "non vérifiable");
      case OVERTAKEN ->
          new Text("overtaken by later documents", "dépassé par des textes ultérieurs");
    };
  }

  static Text of(Standing.State state) {
    return switch (state) {
      case RUNNING -> new Text("running", "en cours");
      case DUE -> new Text("due", "à échéance");
      case DUE_DATE_PASSED ->
          new Text("due date passed, outcome to verify", "échéance passée, issue à vérifier");
      case MET -> new Text("met", "rempli");
      case LATE -> new Text("late", "en retard");
      case PENDING -> new Text("pending", "en attente");
      case LAPSED -> new Text("lapsed", "caduc");
      case UNKNOWN -> new Text("unknown", "inconnu");
    };
  }

  static Text of(Basis basis) {
    return switch (basis) {
      case REO -> Text.same("REO");
      case OXIDE -> new Text("oxide", "oxyde");
      case ELEMENT -> new Text("contained element", "élément contenu");
      case GROSS -> new Text("gross weight", "poids brut");
      case LCE -> Text.same("LCE");
      case VALUE -> new Text("value", "valeur");
      case COUNT -> new Text("count", "nombre");
      case TIME -> new Text("time", "durée");
      case NONE -> new Text("ratio", "rapport");
    };
  }

  /** The day with every other reading, or why there is none. */
  static Text due(Due due) {
    return switch (due) {
      case Due.Dated dated -> {
        var others =
            dated.alternatives().stream()
                .map(reading -> reading.day().toString())
                .collect(Collectors.joining(", "));
        yield new Text(
            "due " + dated.stated() + (others.isEmpty() ? "" : " (or " + others + ")"),
            "échéance " + dated.stated() + (others.isEmpty() ? "" : " (ou " + others + ")"));
      }
      case Due.NoDeadline none -> new Text("no deadline stated", "aucune échéance indiquée");
      case Due.NotRunning waiting ->
          new Text("the clock has not started", "le délai ne court pas encore");
    };
  }

  /** The id of an origin as it stands in a sentence: AFP for {@code org:AFP}. */
  static String origin(String id) {
    return id.startsWith("org:") ? id.substring("org:".length()).replace('_', ' ') : id;
  }

  /** All digits of a number, as the language writes them. */
  static String number(double number, Language language) {
    var plain = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
    var digits = plain.signum() == 0 ? "0" : plain.toPlainString();
    int point = digits.indexOf('.');
    var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, language == Language.FR ? "\u202f" : ",");
    }
    if (point >= 0) {
      whole.append(language == Language.FR ? ',' : '.').append(digits, point + 1, digits.length());
    }
    return number < 0 ? "−" + whole : whole.toString();
  }
}

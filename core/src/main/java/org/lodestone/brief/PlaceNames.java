package org.lodestone.brief;

import java.util.List;
import java.util.Set;
import org.lodestone.brief.document.Text;
import org.lodestone.data.DataPackage;
import org.lodestone.network.PlaceId;

/**
 * Names of places as they stand in a sentence. French needs the article: la Chine, du Japon, aux
 * États-Unis; English has it before a few plurals only.
 */
final class PlaceNames {

  private static final Text OTHERS = new Text("other places", "autres pays");
  private static final Text UNKNOWN = new Text("unknown origin", "origine inconnue");

  private static final Set<String> MASCULINE_IN_E =
      Set.of("Mexique", "Mozambique", "Cambodge", "Zimbabwe", "Belize");
  private static final Set<String> WITHOUT_ARTICLE =
      Set.of(
          "Madagascar",
          "Cuba",
          "Taïwan",
          "Singapour",
          "Hong Kong",
          "Israël",
          "Oman",
          "Chypre",
          "Malte",
          "Bahreïn",
          "Maurice");
  private static final Set<String> FRENCH_PLURALS =
      Set.of("États-Unis", "Philippines", "Pays-Bas", "Émirats arabes unis");
  private static final Set<String> ENGLISH_WITH_ARTICLE =
      Set.of("United States", "United Kingdom", "Philippines", "Netherlands");
  private static final String VOWELS = "AEIOUÉÈÎÔaeiouéèîô";

  private final DataPackage data;

  PlaceNames(DataPackage data) {
    this.data = data;
  }

  /** The name alone, as in a table. */
  Text name(String place) {
    if (place.equals("ZZ")) {
      return OTHERS;
    }
    if (place.equals("XX")) {
      return UNKNOWN;
    }
    return data.places()
        .find(place)
        .map(row -> new Text(row.nameEnglish(), row.nameFrench()))
        .orElse(Text.same(place));
  }

  /** Lists turn names round ("Korea, Republic of"); sentences do not. */
  private Text spoken(String place) {
    var name = name(place);
    return new Text(turned(name.en()), turned(name.fr()));
  }

  private static String turned(String name) {
    int comma = name.indexOf(", ");
    return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
  }

  /** "China", "la Chine"; "the United States", "les États-Unis". */
  Text the(String place) {
    var name = spoken(place);
    return new Text(english(name.en()), article(name.fr(), "le ", "la ", "l’", "les ", ""));
  }

  /** "from China", "de Chine"; "du Japon", "des États-Unis". */
  Text from(String place) {
    var name = spoken(place);
    var elided = startsWithVowel(name.fr()) ? "d’" : "de ";
    return new Text(
        "from " + english(name.en()), article(name.fr(), "du ", "de ", "d’", "des ", elided));
  }

  /** "of China", "de la Chine"; "du Japon", "des États-Unis". */
  Text of(String place) {
    var name = spoken(place);
    var elided = startsWithVowel(name.fr()) ? "d’" : "de ";
    return new Text(
        "of " + english(name.en()), article(name.fr(), "du ", "de la ", "de l’", "des ", elided));
  }

  /** "in China", "en Chine"; "au Japon", "aux États-Unis", "à Madagascar". */
  Text in(String place) {
    var name = spoken(place);
    return new Text(
        "in " + english(name.en()), article(name.fr(), "au ", "en ", "en ", "aux ", "à "));
  }

  /** Several places with "and". */
  Text the(List<PlaceId> places) {
    return joined(places.stream().map(place -> the(place.text())).toList());
  }

  /** "of" before each of several places. */
  Text of(List<PlaceId> places) {
    return joined(places.stream().map(place -> of(place.text())).toList());
  }

  Text names(List<PlaceId> places) {
    return joined(places.stream().map(place -> name(place.text())).toList());
  }

  private static Text joined(List<Text> names) {
    var english = String.join(" and ", names.stream().map(Text::en).toList());
    var french = String.join(" et ", names.stream().map(Text::fr).toList());
    return new Text(english, french);
  }

  private static String english(String name) {
    return ENGLISH_WITH_ARTICLE.contains(name) || name.startsWith("Republic ")
        ? "the " + name
        : name;
  }

  private static String article(
      String name, String masculine, String feminine, String vowel, String plural, String none) {
    if (name.equals(OTHERS.fr())) {
      return (plural.equals("les ") ? "d’" : plural) + name;
    }
    if (WITHOUT_ARTICLE.contains(name)) {
      return none + name;
    }
    if (FRENCH_PLURALS.contains(name)) {
      return plural + name;
    }
    if (startsWithVowel(name)) {
      return vowel + name;
    }
    boolean isFeminine = name.split("[ ,(]")[0].endsWith("e") && !MASCULINE_IN_E.contains(name);
    return (isFeminine ? feminine : masculine) + name;
  }

  private static boolean startsWithVowel(String name) {
    return VOWELS.indexOf(name.charAt(0)) >= 0;
  }
}

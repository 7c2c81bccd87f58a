package org.lodestone.brief.html;

import java.util.Optional;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.StageNames;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/** Names of a study in one language, ready for the page. */
final class Words {

  private final StudyDocument study;
  private final Language language;

  Words(StudyDocument study, Language language) {
    this.study = study;
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** A text of this package. */
  String of(Text text) {
    return Html.escaped(text.in(language));
  }

  String of(String english, String french) {
    return of(new Text(english, french));
  }

  /** The title of a column or a term. */
  String head(String english, String french) {
    return "<th scope=\"col\">" + of(english, french) + "</th>";
  }

  String place(String id) {
    return plain(Optional.ofNullable(study.names().places().get(id)), id);
  }

  /** Two letters and the colour that the place has everywhere. */
  String placeTag(String id) {
    return "<span class=\"place\"><i class=\"dot %s\"></i>%s</span>"
        .formatted(Places.style(id), place(id));
  }

  String stage(String id) {
    return of(StageNames.of(id));
  }

  /** Names come from the data package and may hold codes, so they are marked as names. */
  String form(String id) {
    return name(plain(Optional.ofNullable(study.names().forms().get(id)), id));
  }

  /** The form's name without markup, for a title. */
  String formText(String id) {
    return Optional.ofNullable(study.names().forms().get(id))
        .map(text -> text.in(language))
        .orElse(id);
  }

  String placeText(String id) {
    return Optional.ofNullable(study.names().places().get(id))
        .map(text -> text.in(language))
        .orElse(id);
  }

  String site(String id) {
    return name(plain(Optional.ofNullable(study.names().sites().get(id)), id));
  }

  private String plain(Optional<Text> name, String id) {
    return Html.escaped(name.map(text -> text.in(language)).orElse(id));
  }

  /** Wording of the data package: codes and years in it are names, not figures. */
  static String name(String escaped) {
    return "<span class=\"name\">" + escaped + "</span>";
  }

  /** A calendar day of the scenario. */
  static String day(String iso) {
    return "<time>" + iso + "</time>";
  }
}

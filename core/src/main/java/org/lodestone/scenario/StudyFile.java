package org.lodestone.scenario;

import java.util.List;
import java.util.Optional;
import org.lodestone.data.yaml.Field;

/**
 * What a study file asks (format {@code docs/formats/scenario.md}). Ids are as written; whoever
 * runs the study looks them up.
 *
 * @param places the consumer, or the members of a partnership
 * @param lookedAt the supplier whose part is asked for; empty for the one through which most passes
 * @param elements what is counted; empty for the elements of the consumer's own uses
 * @param scenario path of the scenario file, relative to the study file; empty for the default
 *     scenario
 */
public record StudyFile(
    List<String> places,
    Optional<String> lookedAt,
    List<String> elements,
    Optional<String> scenario) {

  public StudyFile {
    places = List.copyOf(places);
    elements = List.copyOf(elements);
  }

  public static StudyFile read(String file, String text) {
    var root =
        Field.document(file, text)
            .version(ScenarioFile.FORMAT_VERSION)
            .only(List.of("format", "note", "for", "lookedAt", "elements", "scenario"));
    return new StudyFile(
        root.get("for").items().stream().map(Field::text).toList(),
        root.find("lookedAt").map(Field::text),
        root.find("elements").map(Field::items).orElse(List.of()).stream()
            .map(Field::text)
            .toList(),
        root.find("scenario").map(Field::text));
  }
}

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
 * @param plan the plan that belongs to the study; empty for none
 */
public record StudyFile(
    List<String> places,
    Optional<String> lookedAt,
    List<String> elements,
    Optional<String> scenario,
    Optional<PlanChoice> plan) {

  private static final int MOST_OUTCOMES = 10_000;

  private static final int MOST_SECONDS = 3600;

  /**
   * A plan file, and how much of its question is asked: a study must not take as long as a plan.
   *
   * @param file path of the plan file, relative to the study file
   * @param outcomes how many are drawn, in place of the number in the plan file
   * @param period in place of the one in the plan file; a longer one gives a smaller program
   * @param gap to be proven, as a part
   * @param seconds after which the study goes on without a proven gap
   */
  public record PlanChoice(
      String file, int outcomes, PeriodLength period, double gap, int seconds) {}

  public StudyFile {
    places = List.copyOf(places);
    elements = List.copyOf(elements);
  }

  public static StudyFile read(String file, String text) {
    var root =
        Field.document(file, text)
            .version(ScenarioFile.FORMAT_VERSION)
            .only(List.of("format", "note", "for", "lookedAt", "elements", "scenario", "plan"));
    return new StudyFile(
        root.get("for").items().stream().map(Field::text).toList(),
        root.find("lookedAt").map(Field::text),
        root.find("elements").map(Field::items).orElse(List.of()).stream()
            .map(Field::text)
            .toList(),
        root.find("scenario").map(Field::text),
        root.find("plan").map(StudyFile::plan));
  }

  private static PlanChoice plan(Field field) {
    field.only(List.of("file", "draws", "period", "gap", "seconds"));
    return new PlanChoice(
        field.get("file").text(),
        (int) field.get("draws").numberWithin(1, MOST_OUTCOMES),
        field.get("period").choice(PeriodLength.values()),
        field.get("gap").numberWithin(0, 1),
        (int) field.get("seconds").numberWithin(1, MOST_SECONDS));
  }
}

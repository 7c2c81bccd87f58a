package org.lodestone.scenario;

import java.time.LocalDate;
import java.util.List;
import org.lodestone.data.yaml.Field;

/**
 * What a file says about a restriction that happened (format {@code docs/formats/episode.md}): when
 * it began and what was shipped month by month since. Ids and formulas name rows of the data
 * package; whoever runs the back-test looks them up.
 *
 * @param control the day from which a licence was needed
 * @param release the day on which shipments were let go again by decision, not by licences; as
 *     {@code control} if that never happened
 * @param first month of the first figure
 * @param recorded a row or a formula per month, in order and without gaps, in the unit of the base
 * @param base formula for what was shipped per month before
 * @param baseWhy why one may take this for the flow without the restriction
 * @param unlicensed formula for the part that went on without a licence (g), 0 to 1
 * @param releaseDays days over which goods held back were let go from the release on; 0: they were
 *     not
 * @param transitDays from the border to where the month was recorded
 */
public record EpisodeFile(
    String name,
    LocalDate control,
    LocalDate release,
    LocalDate first,
    List<String> recorded,
    String base,
    String baseWhy,
    String unlicensed,
    double transitDays,
    double releaseDays) {

  public EpisodeFile {
    recorded = List.copyOf(recorded);
  }

  /** Reads an episode; faults name file, line and field. */
  public static EpisodeFile read(String file, String text) {
    var root =
        Field.document(file, text)
            .version(ScenarioFile.FORMAT_VERSION)
            .only(
                List.of(
                    "format",
                    "kind",
                    "name",
                    "control",
                    "release",
                    "releaseOver",
                    "first",
                    "recorded",
                    "base",
                    "unlicensed",
                    "transit"));
    root.get("kind").word(List.of("episode"), word -> word);
    var base = root.get("base").only(List.of("perMonth", "why"));
    var control = root.get("control").date();
    return new EpisodeFile(
        root.get("name").text(),
        control,
        root.find("release").map(Field::date).orElse(control),
        root.get("first").date(),
        root.get("recorded").items().stream().map(Field::text).toList(),
        base.get("perMonth").text(),
        base.get("why").text(),
        root.get("unlicensed").text(),
        root.get("transit").days(),
        root.find("releaseOver").map(Field::days).orElse(0.0));
  }
}

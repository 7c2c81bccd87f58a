package org.lodestone.brief.document;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of the study document and its parts. Fields stand in the order of the records; unknown ones
 * are rejected.
 */
public final class StudyJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private StudyJson() {}

  /** One line of JSON. */
  public static String write(Object document) {
    return MAPPER.writeValueAsString(document);
  }

  public static StudyDocument readStudy(String json) {
    return MAPPER.readValue(json, StudyDocument.class);
  }

  /** For callers that put parts into documents of their own. */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}

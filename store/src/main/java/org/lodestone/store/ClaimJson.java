package org.lodestone.store;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Claims as JSON in the database. Unknown fields are refused. */
final class ClaimJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final TypeReference<List<ClaimRecord>> LIST = new TypeReference<>() {};

  private ClaimJson() {}

  static String write(List<ClaimRecord> claims) {
    return MAPPER.writeValueAsString(claims);
  }

  static List<ClaimRecord> readAll(String json) {
    return MAPPER.readValue(json, LIST);
  }
}

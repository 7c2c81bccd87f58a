package org.lodestone.data.read;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code datapackage.json}: a Frictionless Data Package. Only the fields below are known;
 * others are refused, so that a mistyped one is not taken for absent.
 *
 * @param formatVersion version of our own format; other tools pass over it
 */
record PackageDescription(
    @JsonProperty("$schema") @Nullable String schemaAddress,
    @Nullable String profile,
    @Nullable String name,
    @Nullable String title,
    @Nullable String description,
    @Nullable String version,
    @Nullable String created,
    @Nullable String homepage,
    @Nullable Integer formatVersion,
    @Nullable List<String> keywords,
    @Nullable List<Licence> licenses,
    @Nullable List<Origin> sources,
    @Nullable List<Contributor> contributors,
    @Nullable List<Resource> resources) {

  static final String FILE = "datapackage.json";

  /** The version of the format that this code reads. */
  static final int FORMAT_VERSION = 1;

  record Licence(@Nullable String name, @Nullable String path, @Nullable String title) {}

  record Origin(@Nullable String title, @Nullable String path, @Nullable String email) {}

  record Contributor(
      @Nullable String title,
      @Nullable String path,
      @Nullable String email,
      @Nullable String role,
      @Nullable String organization) {}

  /** A table: one file, or several with the same columns. */
  record Resource(
      @Nullable String name,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> path,
      @Nullable String profile,
      @Nullable String title,
      @Nullable String description,
      @Nullable String format,
      @Nullable String mediatype,
      @Nullable String encoding,
      @Nullable Dialect dialect,
      @Nullable Schema schema) {}

  /** How the cells are written; other tools guess the delimiter if nobody says it. */
  record Dialect(@Nullable String delimiter) {}

  record Schema(
      @Nullable List<Field> fields,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> primaryKey,
      @Nullable List<ForeignKey> foreignKeys,
      @Nullable List<String> missingValues) {}

  record Field(
      @Nullable String name,
      @Nullable String type,
      @Nullable String format,
      @Nullable String title,
      @Nullable String description,
      @Nullable Constraints constraints) {}

  record Constraints(
      @Nullable Boolean required,
      @Nullable Boolean unique,
      @Nullable String pattern,
      @Nullable Double minimum,
      @Nullable Double maximum,
      @JsonProperty("enum") @Nullable List<String> words) {}

  record ForeignKey(
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> fields,
      @Nullable Reference reference) {}

  record Reference(
      @Nullable String resource,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> fields) {}
}

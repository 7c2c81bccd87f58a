package org.lodestone.app.serve;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/imports} takes.
 *
 * @param edition release or day of the files; empty if nobody says
 * @param files ids of files that were sent before
 */
record ImportRequest(String kind, String edition, List<String> files) {

  ImportRequest(@Nullable String kind, @Nullable String edition, @Nullable List<String> files) {
    this.kind = Objects.requireNonNullElse(kind, "");
    this.edition = Objects.requireNonNullElse(edition, "").strip();
    this.files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
  }
}

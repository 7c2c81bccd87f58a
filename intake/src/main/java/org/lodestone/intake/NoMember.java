package org.lodestone.intake;

import java.nio.file.Path;
import java.util.List;

/** An archive that lacks the member that was asked for, or any with a table of the kind. */
public final class NoMember extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String archive;
  private final String members;

  NoMember(Path archive, List<String> members) {
    super(
        "The archive '%s' holds no such member with a table of this kind.\nThose that may be named: %s."
            .formatted(archive, String.join(", ", members)));
    this.archive = String.valueOf(archive.getFileName());
    this.members = String.join(", ", members);
  }

  public String archive() {
    return archive;
  }

  /** The members that may hold a table. */
  public String members() {
    return members;
  }
}

package org.lodestone.store;

import java.util.List;
import org.lodestone.document.Document;
import org.lodestone.document.Layout;
import org.lodestone.document.Zone;

/**
 * A document of a workspace.
 *
 * @param told zones that the structure of its file or a person told; a person's stand last
 * @param addedOn the day that was given when it was added, empty if none was
 */
public record StoredDocument(Document document, List<Zone> told, String addedOn) {

  public StoredDocument {
    told = List.copyOf(told);
  }

  /** The layout with what was told about it. */
  public Layout layout() {
    return Layout.of(document).with(told);
  }
}

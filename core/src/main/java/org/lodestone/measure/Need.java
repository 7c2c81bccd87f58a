package org.lodestone.measure;

import java.util.List;
import org.lodestone.data.RegisterRow.NeedStrength;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;

/**
 * Something that a project needs from elsewhere. One of the suppliers is enough.
 *
 * @param heading the form or group as the table names it
 * @param forms the forms of the heading; any of them serves
 * @param fromProjects projects of which one at least must go ahead, unless a place can supply
 * @param fromPlaces places whose present output can supply
 */
public record Need(
    String heading,
    List<FormId> forms,
    List<ProjectId> fromProjects,
    List<PlaceId> fromPlaces,
    NeedStrength strength,
    Evidence evidence) {

  public Need {
    forms = List.copyOf(forms);
    fromProjects = List.copyOf(fromProjects);
    fromPlaces = List.copyOf(fromPlaces);
  }

  /** Whether only another project can supply: without one of them this project cannot run. */
  public boolean bindsToProjects() {
    return strength == NeedStrength.HARD && fromPlaces.isEmpty();
  }
}

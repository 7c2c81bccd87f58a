package org.lodestone.agreement;

import java.util.List;
import org.lodestone.data.AgreementRow.SubjectKind;
import org.lodestone.evidence.Evidence;
import org.lodestone.measure.SourcedMoney;

/**
 * A project or programme that an agreement claims as its own.
 *
 * @param subject id of a project or programme of the register, or a name of our own
 * @param amounts rival accounts of one amount, which never add
 */
public record ClaimedProject(
    String id,
    AgreementId agreement,
    SubjectKind kind,
    String subject,
    Wording name,
    List<SourcedMoney> amounts,
    Evidence evidence) {

  public ClaimedProject {
    amounts = List.copyOf(amounts);
  }
}

package org.lodestone.app.evidence;

import org.lodestone.app.command.InputLicence;
import org.lodestone.app.command.TableOptions;
import org.lodestone.app.command.Workbench;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Where the tables of an answer out of a workspace go, and the licence of its documents. */
public final class WorkspaceTables {
  @Mixin private final TableOptions tables = new TableOptions();
  @Mixin private final InputLicence licence = new InputLicence();

  /** Writes the tables of an answer, all of whose rows rest on the documents. */
  public void write(Workbench workbench, ObjectNode document) {
    tables.writeBrought(workbench, licence.of(workbench, "--workspace"), document);
  }
}

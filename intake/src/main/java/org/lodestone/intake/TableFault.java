package org.lodestone.intake;

/** The embedded database could not do what it has to: no room on the disk, no right to write. */
public final class TableFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  TableFault(String what, Exception cause) {
    super(
        what + ": " + cause.getMessage() + ".\nLook at the room on the disk and at the rights.",
        cause);
  }
}

package org.lodestone.app.pull;

/** A file could not be had. */
public final class PullFault extends Exception {
  private static final long serialVersionUID = 1;

  private final Cause cause;
  private final String detail;

  /** Why not. */
  public enum Cause {
    /** Not an address of the web, or one with a name and a password in it. */
    BAD_ADDRESS,
    /** A file of that name is there. */
    THERE,
    /** The server has no such file; the detail is its code. */
    NOT_FOUND,
    /** The server does not give it; the detail is its code. */
    REFUSED,
    /** The server asks for patience; the detail is what it says of the time. */
    BUSY,
    /** A page instead of a file: a form, a notice, an error. */
    PAGE,
    /** The server sends from place to place. */
    REDIRECTS,
    /** The connection broke each time; the detail is how. */
    BROKEN,
    /** More bytes than a file may have. */
    TOO_LARGE
  }

  PullFault(Cause cause, String detail) {
    super(cause + ": " + detail);
    this.cause = cause;
    this.detail = detail;
  }

  public Cause why() {
    return cause;
  }

  public String detail() {
    return detail;
  }
}

package org.lodestone.evidence;

/** How far a source can be trusted, set by a person. */
public enum Grade {
  /** Primary or official. */
  A,
  /** Reputable secondary. */
  B,
  /** Weak: a vendor's own claim, a repost, an anonymous page. */
  C
}

/**
 * The commands {@code lodestone evidence …}: documents in, claims with their places out, decisions
 * of people kept. Shapes of their JSON: {@code docs/formats/evidence.md}.
 */
@NullMarked
package org.lodestone.app.evidence;

import org.jspecify.annotations.NullMarked;

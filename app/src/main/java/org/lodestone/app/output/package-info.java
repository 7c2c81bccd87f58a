/**
 * How answers look: tables for a terminal ({@link TextTable}), numbers and evidence marks in the
 * user's language ({@link Numbers}), JSON documents ({@link Json}). Knows nothing of what is asked.
 */
@NullMarked
package org.lodestone.app.output;

import org.jspecify.annotations.NullMarked;

/**
 * Events that take away capacity, flow or access, or raise demand.
 *
 * <p>Entry point: {@link org.lodestone.contingency.Contingency}, a closed family. A new kind of
 * contingency begins there; the compiler then names every place that must treat it.
 */
@NullMarked
package org.lodestone.contingency;

import org.jspecify.annotations.NullMarked;

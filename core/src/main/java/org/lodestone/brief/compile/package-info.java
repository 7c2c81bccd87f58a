/**
 * A brief that is compiled: a draft whose sentences name what they stand on, checked against the
 * claims of a workspace, the duties of agreements, the figures of a data package and answers of the
 * workbench. Entry point: {@link org.lodestone.brief.compile.Compiler}.
 *
 * <p>Rules: {@code docs/model/compiled-brief.md}, B1 to B12.
 */
@NullMarked
package org.lodestone.brief.compile;

import org.jspecify.annotations.NullMarked;

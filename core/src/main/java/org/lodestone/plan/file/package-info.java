/**
 * What a plan file asks, as records; entry point {@link org.lodestone.plan.file.PlanFile#read}.
 * Format: {@code docs/formats/plan.md}.
 */
@NullMarked
package org.lodestone.plan.file;

import org.jspecify.annotations.NullMarked;

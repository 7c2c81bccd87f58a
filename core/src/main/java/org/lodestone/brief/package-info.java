/**
 * The answer of a study: one document with every number and its evidence, and what is made of it.
 *
 * <p>Entry points: {@link org.lodestone.brief.StudyBuilder} makes the {@link
 * org.lodestone.brief.StudyDocument} (format {@code docs/formats/study.md}); the parts ({@link
 * org.lodestone.brief.DependencePart} and so on) make one section each. No clock, no locale and no
 * path enters, so that the same study has the same bytes everywhere.
 */
@NullMarked
package org.lodestone.brief;

import org.jspecify.annotations.NullMarked;

/**
 * From a baseline to the answer of a study: every number with its evidence, every sentence made of
 * templates. No clock, no locale and no path enters, so that the same study has the same bytes
 * everywhere.
 *
 * <p>Entry point: {@link org.lodestone.brief.StudyBuilder}, which makes the {@link
 * org.lodestone.brief.document.StudyDocument} whole or part by part.
 */
@NullMarked
package org.lodestone.brief;

import org.jspecify.annotations.NullMarked;

/**
 * The study document: records that hold what a study says, in the form that JSON, the pages and the
 * tables share (format {@code docs/formats/study.md}).
 *
 * <p>Entry points: {@link org.lodestone.brief.document.StudyDocument}, {@link
 * org.lodestone.brief.document.StudyJson}.
 */
@NullMarked
package org.lodestone.brief.document;

import org.jspecify.annotations.NullMarked;

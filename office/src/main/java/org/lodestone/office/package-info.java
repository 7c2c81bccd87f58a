/**
 * Documents out of files: plain text, HTML, PDF, DOCX, archives of these. What a file may cost is
 * bounded ({@link org.lodestone.office.Limits}); one that goes beyond is refused with the reason.
 * Entry point: {@link org.lodestone.office.DocumentFiles}.
 */
@NullMarked
package org.lodestone.office;

import org.jspecify.annotations.NullMarked;

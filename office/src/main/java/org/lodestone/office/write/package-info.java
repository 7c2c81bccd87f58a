/**
 * Compiled briefs as files: Markdown in ({@link org.lodestone.office.write.MarkdownReader}), and
 * HTML, PDF, DOCX, Markdown, BibTeX and JSON-LD out ({@link
 * org.lodestone.office.write.BriefFiles}). The same brief gives the same bytes.
 */
@NullMarked
package org.lodestone.office.write;

import org.jspecify.annotations.NullMarked;

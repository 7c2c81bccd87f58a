package org.lodestone.brief.compile;

/**
 * A document or publication that a brief stands on.
 *
 * @param id short and unique, of letters and digits
 * @param kind {@code document} of the workspace or {@code source} of a data package
 * @param name the file for documents, the id for sources
 * @param publisher who is responsible
 * @param published day, month or year; empty if unknown
 * @param address of the publication; empty if there is none
 * @param note origin, grade, licence, digest
 */
public record Work(
    String id,
    String kind,
    String name,
    String publisher,
    String title,
    String published,
    String address,
    String note) {}

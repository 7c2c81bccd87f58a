package org.lodestone.network;

/**
 * A country, the rest of the world, or the unknown.
 *
 * @param unknown whether the place stands for "no source says where"; its flows are shown as such
 *     and never dropped
 */
public record Place(PlaceId id, String nameEnglish, String nameFrench, boolean unknown) {}

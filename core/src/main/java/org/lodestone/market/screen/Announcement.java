package org.lodestone.market.screen;

import java.time.LocalDate;

/** A day on which the market may have learnt of a control. */
public record Announcement(String name, LocalDate day) {}

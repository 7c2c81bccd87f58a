/**
 * The web workbench and its HTTP interface ({@code docs/formats/study.md}): {@link Server}. The
 * contract is the resource {@code openapi.json}, kept by hand and held against the routes by a
 * test.
 */
@NullMarked
package org.lodestone.app.serve;

import org.jspecify.annotations.NullMarked;

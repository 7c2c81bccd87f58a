/**
 * The kernel under JMH, for those who tune it: {@code mvn -Pbench -pl bench -am -DskipTests
 * verify}. Figures for readers come from {@code lodestone bench kernel}.
 */
@NullMarked
package org.lodestone.bench;

import org.jspecify.annotations.NullMarked;

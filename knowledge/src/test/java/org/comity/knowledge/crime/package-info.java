@NullMarked
package org.comity.knowledge.crime;

import org.jspecify.annotations.NullMarked;

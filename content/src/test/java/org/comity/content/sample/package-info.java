/// A small valid course for tests, and ways to spoil it.
@NullMarked
package org.comity.content.sample;

import org.jspecify.annotations.NullMarked;

/// What the tests of all features share: example courses built by hand, and people.
@NullMarked
package org.comity.courses;

import org.jspecify.annotations.NullMarked;

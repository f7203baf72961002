/// What organisations are called. Who belongs to one is said by the identity provider, see `identity`.
@NullMarked
package org.comity.platform.organisation;

import org.jspecify.annotations.NullMarked;

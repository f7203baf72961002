/// Tests of the description of the API.
@NullMarked
package org.comity.app.api;

import org.jspecify.annotations.NullMarked;

/// Exchanges of personnel: an academy, a regional body or two offices open a round, host offices offer places, home
/// offices nominate officers, and the round brings them together with reasons. It deliberately knows no screen of
/// another module and no treaty: what binds two States is asked of knowledge, what an officer has learned of courses.
@NullMarked
package org.comity.exchange;

import org.jspecify.annotations.NullMarked;

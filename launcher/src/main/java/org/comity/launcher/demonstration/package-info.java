/// An invented round of exchanges to look at: made through the API by the demo accounts, as people would make it.
/// Deliberately knows no database and nothing of how the system is started.
@NullMarked
package org.comity.launcher.demonstration;

import org.jspecify.annotations.NullMarked;

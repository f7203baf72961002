/// The command line, the settings in the environment and in the data folder, and the plan they make: which parts run
/// here and which
/// are elsewhere. Deliberately starts nothing and opens no port.
@NullMarked
package org.comity.launcher.options;

import org.jspecify.annotations.NullMarked;

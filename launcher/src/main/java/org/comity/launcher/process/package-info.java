/// Child processes: started, watched, ended with their descendants, and found again when an earlier launcher was
/// killed. Knows no part of
/// the system by name.
@NullMarked
package org.comity.launcher.process;

import org.jspecify.annotations.NullMarked;

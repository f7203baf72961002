/// Who may do what on whose records: roles, permissions and their reach. One small model that every module uses.
/// Decides by claims of the
/// identity provider and the owner of a record, never by anything the user typed.
@NullMarked
package org.comity.platform.access;

import org.jspecify.annotations.NullMarked;

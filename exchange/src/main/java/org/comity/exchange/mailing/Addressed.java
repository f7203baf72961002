package org.comity.exchange.mailing;

import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.MailAddress;

/// Where a mail goes and what its link carries.
///
/// @param key of the link: confirms the address, or ends the mails
record Addressed(MailAddress address, InterfaceLanguage language, LinkKey key) {}

package org.comity.platform.outbox;

@EventName("platform.note-saved")
record NoteSaved(String note) {}

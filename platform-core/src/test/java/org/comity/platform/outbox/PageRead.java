package org.comity.platform.outbox;

@EventName("platform.page-read")
record PageRead(int page) {}

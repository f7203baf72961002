package org.comity.platform.outbox;

import java.util.function.Consumer;

/// Does what the test says.
record NoteHandler(String name, Consumer<NoteSaved> work) implements EventHandler<NoteSaved> {

    @Override
    public Class<NoteSaved> event() {
        return NoteSaved.class;
    }

    @Override
    public void handle(NoteSaved event) {
        work.accept(event);
    }
}

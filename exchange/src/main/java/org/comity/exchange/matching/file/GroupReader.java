package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.jspecify.annotations.Nullable;

/// Reads a group.
final class GroupReader {

    private final Draft draft;
    private final List<Integer> officers = new ArrayList<>();
    private int entries;
    private @Nullable Otherwise otherwise;

    private GroupReader(Draft draft) {
        this.draft = draft;
    }

    static void read(Cursor cursor, Draft draft, int index) throws IOException {
        GroupReader reader = new GroupReader(draft);
        cursor.object(Set.of("officers", "otherwise"), name -> reader.member(cursor, name));
        if (reader.otherwise != null && reader.sound()) {
            draft.groups.add(new Draft.DraftGroup(index, reader.officers, reader.otherwise));
        }
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "officers" -> {
                boolean list = cursor.isList();
                cursor.list(Limits.FEW, index -> officer(cursor));
                if (list && !sound()) {
                    cursor.fault("A group has %d to %d officers; add or remove some, or remove the group."
                            .formatted(Group.LEAST, Group.MOST));
                }
            }
            case "otherwise" -> {
                String word = cursor.word();
                otherwise = word == null ? null : Otherwise.of(word).orElse(null);
                if (word != null && otherwise == null) {
                    cursor.fault("The words here are apart and none; write one of them.");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean sound() {
        return entries >= Group.LEAST && entries <= Group.MOST;
    }

    private void officer(Cursor cursor) throws IOException {
        entries++;
        String word = cursor.word();
        if (word != null) {
            officers.add(draft.officerIds.mention(word));
        }
    }
}

package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.Set;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.instance.Office;
import org.jspecify.annotations.Nullable;

/// Reads an office.
final class OfficeReader {

    private @Nullable String id;
    private int balance;
    private boolean excused;

    private OfficeReader() {}

    static void read(Cursor cursor, Draft draft) throws IOException {
        draft.readOffice();
        OfficeReader reader = new OfficeReader();
        cursor.object(Set.of("id"), name -> reader.member(cursor, name));
        if (reader.id == null) {
            return;
        }
        if (draft.officeIds.declare(reader.id, draft.offices.size())) {
            draft.offices.add(new Office(reader.id, reader.balance, reader.excused));
        } else {
            cursor.faultAt(".id", "Another office has this id; give one of them another.");
        }
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "id" -> id = cursor.word();
            case "balance" -> balance = cursor.number(-Office.MOST_BALANCE, Office.MOST_BALANCE);
            case "excused" -> excused = cursor.truth();
            default -> {
                return false;
            }
        }
        return true;
    }
}

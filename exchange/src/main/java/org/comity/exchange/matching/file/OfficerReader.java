package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.eligibility.Level;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.eligibility.Window;
import org.jspecify.annotations.Nullable;

/// Reads an officer.
final class OfficerReader {

    private final Draft draft;
    private @Nullable String id;
    private @Nullable String office;
    private @Nullable Wishes acceptable;
    private boolean all;
    private int announced = Ids.UNDECLARED;
    private boolean fixed;
    private SortedMap<String, Level> languages = new TreeMap<>();
    private SortedSet<String> specialisms = new TreeSet<>();
    private String rankBand = "";
    private final List<Window> windows = new ArrayList<>();
    private SortedSet<String> jurisdictions = new TreeSet<>();
    private SortedSet<String> courses = new TreeSet<>();

    private OfficerReader(Draft draft) {
        this.draft = draft;
    }

    static void read(Cursor cursor, Draft draft, int index) throws IOException {
        draft.readOfficer();
        OfficerReader reader = new OfficerReader(draft);
        cursor.object(Set.of("id", "office"), name -> reader.member(cursor, name));
        reader.finish(cursor, index);
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "id" -> id = cursor.word();
            case "office" -> office = cursor.word();
            case "acceptable" -> acceptable = Wishes.read(cursor, draft.placeIds, Limits.PLACES);
            case "accepts" -> accepts(cursor);
            case "announced" -> {
                String word = cursor.word();
                announced = word == null ? Ids.UNDECLARED : draft.placeIds.mention(word);
            }
            case "fixed" -> fixed = cursor.truth();
            default -> {
                return quality(cursor, name);
            }
        }
        return true;
    }

    private boolean quality(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "languages" -> languages = QualityReader.languages(cursor);
            case "specialisms" -> specialisms = QualityReader.words(cursor);
            case "rankBand" -> {
                String word = cursor.word();
                rankBand = word == null ? "" : word;
            }
            case "windows" ->
                cursor.list(Limits.FEW, index -> {
                    Window window = QualityReader.window(cursor);
                    if (window != null) {
                        windows.add(window);
                    }
                });
            case "jurisdictions" -> jurisdictions = QualityReader.words(cursor);
            case "courses" -> courses = QualityReader.words(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void accepts(Cursor cursor) throws IOException {
        String word = cursor.word();
        if (word != null && !word.equals("all")) {
            cursor.fault("The only word here is all; write it, or list places in acceptable.");
        }
        all = true;
    }

    private void finish(Cursor cursor, int index) {
        if (all == (acceptable != null)) {
            cursor.fault("An officer has either acceptable or accepts; write one of the two.");
        }
        if (fixed && announced == Ids.UNDECLARED) {
            cursor.fault("Who is fixed needs the place that was announced to her; add announced or remove fixed.");
        }
        if (id == null || office == null) {
            return;
        }
        if (!draft.officerIds.declare(id, draft.officers.size())) {
            cursor.faultAt(".id", "Another officer has this id; give one of them another.");
            return;
        }
        draft.officers.add(new Draft.DraftOfficer(
                index,
                id,
                draft.officeIds.mention(office),
                acceptable,
                announced,
                fixed,
                new Qualities(office, languages, specialisms, rankBand, windows, jurisdictions, courses)));
    }
}
